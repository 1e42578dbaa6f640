/**
 * “我的年龄”: given once, every price on the page reads as this person's, with the rule that gives it.
 * The age stays in this browser; the statuses are not kept at all; nothing is sent anywhere.
 */

import { keep, kept } from "./kept.js";
import { ageOf, quoteWords } from "./price.js";

const KEY = "ll-age";
/** What is said to whoever has typed something that is no age: 虚岁84, 1943年. */
export const UNREAD_AGE = "请写周岁的数字，不到1岁写0";

function show(age, statuses) {
  for (const place of document.querySelectorAll("[data-ll-price]")) {
    const mine = place.querySelector("[data-ll-mine]");
    mine.hidden = age === null && !statuses.length;
    const who = age === null ? "您" : `${age}岁`;
    mine.textContent = mine.hidden ? "" : `${who}：${quoteWords(JSON.parse(place.dataset.llPrice), age, statuses)}`;
  }
}

/** Return whoever the prices are for: {age: null where not told, statuses}. */
export function person() {
  const form = document.querySelector("[data-ll-age]");
  const ticked = form ? [...form.querySelectorAll("input[name=status]:checked")] : [];
  return { age: ageOf(form ? form.elements.age.value : kept(KEY)), statuses: ticked.map(({ value }) => value) };
}

function start(form) {
  const box = form.elements.age;
  const forget = form.querySelector("[data-ll-forget]");
  const note = form.querySelector("[role=status]");
  const words = note.textContent;
  const refresh = () => {
    const age = ageOf(box.value);
    const statuses = [...form.querySelectorAll("input[name=status]:checked")].map((input) => input.value);
    keep(KEY, age === null ? "" : String(age));
    forget.hidden = box.value === "";
    // A status that has not changed is not announced again.
    const said = age === null && box.value.trim() ? UNREAD_AGE : words;
    if (said !== note.textContent) note.textContent = said;
    note.classList.toggle("ll-soft", said === words);
    show(age, statuses);
    document.dispatchEvent(new CustomEvent("ll-person"));
  };
  box.value = kept(KEY);
  form.hidden = false;
  form.addEventListener("input", refresh);
  form.addEventListener("submit", (event) => event.preventDefault());
  forget.addEventListener("click", () => {
    box.value = "";
    refresh();
    box.focus();
  });
  refresh();
}

/** Let an age be given, and show the prices for the one that is kept. */
export function startMyAge() {
  const forms = document.querySelectorAll("[data-ll-age]");
  for (const form of forms) start(form);
  if (!forms.length) show(ageOf(kept(KEY)), []);
}
