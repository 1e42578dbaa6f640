/**
 * The block of today on the page of a place (pages/place.html): the meal or the activity that is on now, else the next,
 * with what it costs whoever has given an age.
 */

import { clockFile } from "./clock-files.js";
import { person } from "./my-age.js";
import { briefWords } from "./price.js";
import { activityNow, dateWords, dayWords, isServed, mealNow, orderWords, spanWords } from "./today.js";

const DAY = 24 * 60;

/** Say behind the badge of a place whether a meal can still be ordered; nothing where nothing is known. */
export function showOrder(line, moment) {
  const { llClock, llAt } = line.parentElement.querySelector("[data-ll-clock]").dataset;
  const file = clockFile(llClock);
  line.textContent = file ? orderWords(file, llAt, moment).join("；") : "";
  line.hidden = !line.textContent;
}

/** Show what is on at a place; nothing where nothing is known. */
export function showToday(block, moment) {
  const file = clockFile(block.dataset.llToday);
  const found = file && (ofMeal(file, block.dataset.llOf, moment) || ofActivity(file, block.dataset.llOf, moment));
  block.hidden = !found;
  if (!found) return;
  const today = Math.floor(moment / DAY);
  const near = dayWords(found.day, today);
  block.querySelector("[data-ll-when]").textContent = near === dateWords(found.day) ? near : `${near} ${dateWords(found.day)}`;
  block.querySelector("[data-ll-what]").textContent = found.name;
  block.querySelector("[data-ll-span]").textContent = found.span;
  block.querySelector("[data-ll-dishes]").textContent = found.said;
  const tables = document.querySelectorAll("[aria-labelledby=prices] [data-ll-price]");
  let reductions = 0;
  for (const line of block.querySelectorAll("[data-ll-priced]")) {
    const names = line.dataset.llFor.split(" ");
    const table = tables[Number(line.dataset.llPriced)];
    line.hidden = !table || !found.held || !(found.meal && line.dataset.llFor === "" ? true : names.includes(found.name));
    if (line.hidden) continue;
    const prices = JSON.parse(table.dataset.llPrice);
    line.textContent = priceNow(prices, person());
    reductions += prices.rules.length;
  }
  // Whoever has not said their age would take the price of everybody for their own.
  const ask = block.querySelector("[data-ll-ask]");
  if (ask) ask.hidden = !reductions || person().age !== null;
}

function priceNow(table, { age, statuses }) {
  const whose = age === null ? (statuses.length ? "您：" : "") : `${age}岁：`;
  return `${whose}${briefWords(table, age, statuses)}`;
}

function ofMeal(file, id, moment) {
  const found = mealNow(file, id, moment);
  if (!found) return null;
  const { label, dishes, said } = found.meal;
  const list = dishes.join("、");
  return { day: found.day, held: isServed(found.meal), meal: true, name: label, span: spanWords(found.meal), said: list && said ? `${list}（${said}）` : list || said };
}

function ofActivity(file, id, moment) {
  const found = activityNow(file, id, moment);
  return found && { day: found.day, held: true, meal: false, name: found.activity.name, span: spanWords(found.activity), said: "" };
}
