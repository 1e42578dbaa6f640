/**
 * /activities/, one week at a time, by age and by “我的社区”. An activity that says no ages is for everybody; which week
 * is first is chosen by the clock (now.js takes away the days that are over).
 */

import { UNREAD_AGE } from "./my-age.js";
import { keptArea } from "./my-area.js";
import { showEveryMinute } from "./now.js";
import { ageOf } from "./price.js";

/** Tell whether an age lies in “6-14”; "" holds every age, and an age not told lies in everything. */
export function inAges(ages, age) {
  if (!ages || age === null) return true;
  const [from, to] = ages.split("-").map(Number);
  return from <= age && age <= to;
}

const weeks = () => [...document.querySelectorAll("[data-ll-week]")];
const isLeft = (week) => Boolean(week.querySelector("[data-ll-day]:not([hidden])"));

/** Show the week that has been chosen, else the first of which a day is left; what is over is neither shown nor offered. */
function showWeek(form) {
  const left = weeks().map(isLeft);
  const chosen = left[form.dataset.llChosen] ? Number(form.dataset.llChosen) : left.indexOf(true);
  form.hidden = chosen < 0;
  weeks().forEach((week, number) => (week.hidden = number !== chosen));
  form.querySelectorAll("[data-ll-choose-week]").forEach((button, number) => {
    button.hidden = !left[number];
    button.setAttribute("aria-pressed", String(number === chosen));
  });
}

/** Show what is for the age and the township, and say how much of it is still to come. */
function showFitting(form) {
  const { years, mine } = form.elements;
  const age = ageOf(years.value);
  const area = mine.checked ? keptArea() : null;
  const township = area ? area.path.split("/").slice(0, 2).join("/") : "";
  let left = 0;
  for (const card of document.querySelectorAll("[data-ll-activity]")) {
    const { llAges, llIn = "" } = card.dataset;
    card.hidden = !inAges(llAges, age) || !`${llIn}/`.startsWith(township ? `${township}/` : "");
    const over = card.querySelector("[data-ll-since]:not([hidden])");
    left += over || card.hidden || !card.closest("[data-ll-week]") || card.closest("[hidden]") ? 0 : 1;
  }
  for (const day of document.querySelectorAll("[data-ll-week] [data-ll-day]")) {
    day.style.display = day.querySelector("[data-ll-activity]:not([hidden])") ? "" : "none";
  }
  const unread = years.value.trim() && age === null ? `${UNREAD_AGE}。` : "";
  const said = form.querySelector("[data-ll-left]");
  const words = `${unread}这一周还有${left}场`;
  // A status that has not changed is not announced again.
  if (said.textContent !== words) said.textContent = words;
}

function show(form) {
  showWeek(form);
  showFitting(form);
}

/** Offer the weeks and the filters; which days are left, and what has ended, is said by the clock (now.js) before. */
export function startActivities() {
  for (const form of document.querySelectorAll("[data-ll-activities]")) {
    form.querySelectorAll("[data-ll-choose-week]").forEach((button, number) =>
      button.addEventListener("click", () => {
        form.dataset.llChosen = number;
        show(form);
      }),
    );
    form.querySelector("[data-ll-with-choice]").hidden = !keptArea();
    form.addEventListener("input", () => show(form));
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  showEveryMinute("[data-ll-activities]", show);
}
