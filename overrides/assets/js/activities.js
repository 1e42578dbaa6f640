/**
 * /activities/, one week at a time, by age and by “我的社区”. An activity that says no ages is for everybody; which week
 * is first is chosen by the clock (now.js takes away the days that are over).
 */

import { ageOf } from "./price.js";
import { keptArea } from "./my-area.js";

/** Tell whether an age lies in “6-14”; "" holds every age, and an age not told lies in everything. */
export function inAges(ages, age) {
  if (!ages || age === null) return true;
  const [from, to] = ages.split("-").map(Number);
  return from <= age && age <= to;
}

function refresh(form, weeks) {
  const age = ageOf(form.elements.years.value);
  const area = form.elements.mine.checked ? keptArea() : null;
  const township = area ? area.path.split("/").slice(0, 2).join("/") : "";
  let left = 0;
  for (const card of document.querySelectorAll("[data-ll-activity]")) {
    const { llAges, llIn = "" } = card.dataset;
    card.hidden = !inAges(llAges, age) || !`${llIn}/`.startsWith(township ? `${township}/` : "");
    left += card.hidden || card.closest("[hidden]") ? 0 : 1;
  }
  for (const day of weeks.flatMap((week) => [...week.querySelectorAll("[data-ll-day]")])) {
    day.style.display = day.querySelector("[data-ll-activity]:not([hidden])") ? "" : "none";
  }
  form.querySelector("[data-ll-left]").textContent = `这一周还有${left}场`;
}

function choose(weeks, chosen, buttons) {
  weeks.forEach((week, number) => (week.hidden = number !== chosen));
  buttons.forEach((button, number) => button.setAttribute("aria-pressed", String(number === chosen)));
}

/** Offer the weeks and the filters. */
export function startActivities() {
  for (const form of document.querySelectorAll("[data-ll-activities]")) {
    const weeks = [...document.querySelectorAll("[data-ll-week]")];
    const buttons = [...form.querySelectorAll("[data-ll-choose-week]")];
    const first = weeks.findIndex((week) => week.querySelector("[data-ll-day]:not([hidden])"));
    choose(weeks, Math.max(first, 0), buttons);
    buttons.forEach((button, number) =>
      button.addEventListener("click", () => {
        choose(weeks, number, buttons);
        refresh(form, weeks);
      }),
    );
    form.querySelector("[data-ll-with-choice]").hidden = !keptArea();
    form.hidden = false;
    form.addEventListener("input", () => refresh(form, weeks));
    form.addEventListener("submit", (event) => event.preventDefault());
    refresh(form, weeks);
  }
}
