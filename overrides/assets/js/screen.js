/**
 * The television of a hall (/screens/): true by the clock all day, page after page where a list has no room, never
 * scrolled. Every few minutes it looks whether its page has changed; without a network it stays and says how old it is.
 */

import { momentOf } from "./clock.js";
import { ageWords, sceneAt } from "./screen/scene.js";

const SECOND = 1000;
const TURN = 12 * SECOND;
const LOOK = 300 * SECOND;
// The largest type in which everything stands on one page; the last where nothing does.
const SIZES = ["ll-screen--largest", "ll-screen--large", ""];
const STATES = { open: "ll-screen__state--open", shut: "ll-screen__state--shut" };
const LISTS = ["places", "meals", "activities"];
const data = JSON.parse(document.body.dataset.llScreen);
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
let online = true;
let turns = 0;

const part = (name) => document.querySelector(`[data-ll-part=${name}]`);

function made(tag, name, text) {
  const found = document.createElement(tag);
  found.className = name;
  found.textContent = text;
  return found;
}

function itemOf({ title, note, state, price, lines }) {
  const item = made("div", "ll-screen__item", "");
  if (price) item.append(made("span", "ll-screen__price", price));
  item.append(made("p", "ll-screen__name", title));
  if (note) item.append(made("p", "ll-screen__contents", note));
  for (const line of lines) item.append(lineOf(line, state));
  return item;
}

function lineOf(line, state) {
  if (typeof line === "string") return made("p", STATES[state] || "", line);
  const shown = made("p", "", "");
  line.forEach(({ text, contents }, number) => {
    const dish = made("span", "ll-screen__dish", text);
    if (contents) dish.append(made("span", "ll-screen__contents", `（${contents}）`));
    if (number < line.length - 1) dish.append("、");
    shown.append(dish);
  });
  return shown;
}

/** Cut a list into pages that have room; an item that is higher than a page stands alone. */
function pagesOf(list, items) {
  const pages = [[]];
  for (const item of items) {
    list.append(item);
    if (list.scrollHeight > list.clientHeight + 1 && pages[pages.length - 1].length) {
      list.textContent = "";
      list.append(item);
      pages.push([]);
    }
    pages[pages.length - 1].push(item);
  }
  list.textContent = "";
  return pages;
}

/** Fill a list with all that there is, and return its items. */
function fillList(list, items, empty) {
  list.textContent = "";
  const found = items.length ? items.map(itemOf) : [made("p", "ll-screen__item", empty)];
  for (const item of found) list.append(item);
  return found;
}

/** Take the largest type that needs no turning of pages. */
function fitType() {
  const lists = [...document.querySelectorAll(".ll-screen__list")];
  const whole = () => lists.every((list) => list.scrollHeight <= list.clientHeight + 1);
  for (const size of SIZES) {
    document.body.className = `ll-screen ${size}`;
    if (whole()) return;
  }
}

function showList(name, list, items) {
  const heading = part(name).querySelector(".ll-screen__heading");
  list.textContent = "";
  const pages = pagesOf(list, items);
  const number = still ? 0 : turns % pages.length;
  for (const item of pages[number]) list.append(item);
  const turn = heading.querySelector(".ll-screen__turn");
  if (turn) turn.remove();
  if (pages.length > 1) {
    const rest = items.length - pages[0].length;
    heading.append(made("span", "ll-screen__turn", still ? ` 还有${rest}项，请扫码看` : ` ${number + 1}/${pages.length}`));
  }
}

function show() {
  const moment = momentOf(Date.now());
  const scene = sceneAt(data, moment);
  document.querySelector("[data-ll-time]").textContent = scene.time;
  document.querySelector("[data-ll-date]").textContent = scene.date;
  document.querySelector("[data-ll-age]").textContent = ageWords(data.built, moment, online);
  showClosure(scene.closures);
  const lists = LISTS.map((name) => {
    const list = part(name).querySelector(".ll-screen__list");
    return [name, list, fillList(list, scene[name], scene.empty[name])];
  });
  fitType();
  for (const shown of lists) showList(...shown);
}

/** What is closed is red, changed hours are not; one after the other, and where nothing may move, the first and how many follow. */
function showClosure(closures) {
  const block = part("closures");
  block.hidden = !closures.length;
  if (!closures.length) return;
  const found = closures[still ? 0 : turns % closures.length];
  const more = still && closures.length > 1 ? `　还有${closures.length - 1}条，请扫码看` : "";
  block.textContent = `${found.words}${more}`;
  block.classList.toggle("ll-screen__closures--changed", !found.closes);
}

/** Take over a newer page; one that cannot be had, or says something else than a screen, changes nothing. */
async function look() {
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    const text = answer.ok ? await answer.text() : "";
    const found = new DOMParser().parseFromString(text, "text/html").querySelector("[data-ll-screen]");
    if (found && found.dataset.llScreen !== document.body.dataset.llScreen) return location.reload();
    online = Boolean(found);
  } catch {
    online = false;
  }
  return show();
}

show();
addEventListener("resize", show);
setInterval(() => {
  turns += 1;
  show();
}, TURN);
setInterval(look, LOOK);
