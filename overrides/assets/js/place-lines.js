/**
 * Places with how they stand and what they cook now, from their clock file: those that are kept, on the home page, and
 * the canteens of “我的社区”, on /menus/.
 */

import { clockAt, standing } from "./clock.js";
import { pricedFor } from "./meal-price.js";
import { briefWords } from "./price.js";
import { dayWords, isServed, mealNow, orderWords, spanWords } from "./today.js";

const DAY = 24 * 60;

/**
 * Return [line, …]: how a place stands, whether a meal can be ordered, the meal of now or next with its price out of a
 * table, null where that is not known.
 */
export function placeLines(file, id, moment, { age, statuses }, prices) {
  const clock = clockAt(file, id);
  const { word, detail } = clock ? standing(clock, moment) : { word: "", detail: "" };
  const found = file.places[id] ? mealNow(file, id, moment) : null;
  const state = [word, detail].filter(Boolean).join("，");
  return [state, ...(found ? [...orderWords(file, id, moment), ...mealLines(found, moment, age, statuses, prices)] : [])].filter(Boolean);
}

function mealLines({ day, meal }, moment, age, statuses, prices) {
  const near = dayWords(day, Math.floor(moment / DAY));
  const cooked = [meal.dishes.join("、"), meal.said].filter(Boolean).join("，");
  const price = priceLine(prices, meal, age, statuses);
  return [`${near}${meal.label} ${spanWords(meal)} ${cooked}`.replace(/ +/g, " ").trim(), price];
}

/** Say what a meal costs; "" where nothing is served, or where only other meals have a price. */
function priceLine(table, meal, age, statuses) {
  const price = table && isServed(meal) ? briefWords(pricedFor(table, meal.label), age, statuses) : "";
  const whose = age === null ? "" : `${age}岁`;
  const which = table && table.of && !meal.label ? `（${table.of}）` : "";
  return price && [whose + which, price].filter(Boolean).join("：");
}

/** Return a row: a link with lines below it. */
export function lineRow(name, href, lines) {
  const link = document.createElement("a");
  link.className = "ll-rows__link";
  link.href = href;
  const words = document.createElement("span");
  words.className = "ll-rows__stack";
  const title = document.createElement("strong");
  title.textContent = name;
  words.append(title, ...lines.map(lineOf));
  link.append(words);
  const row = document.createElement("li");
  row.className = "ll-rows__row";
  row.append(link);
  return row;
}

/** Put rows into a list, unless they say what stands there: whoever has come to one of them by keyboard stays on it. */
export function showRows(list, rows) {
  const words = rows.map((row) => row.textContent).join("");
  if (list.textContent === words) return;
  list.textContent = "";
  list.append(...rows);
}

function lineOf(text) {
  const line = document.createElement("span");
  line.textContent = text;
  return line;
}
