/** The answers of the finder as cards, made of the templates of the page (components/finder.html). */

import { showState } from "../badge.js";
import { sittingAt, standing } from "../clock.js";
import { pricedFor } from "../meal-price.js";
import { quoteWords } from "../price.js";
import { TYPES } from "../search/types.js";
import { distanceWords } from "./question.js";

const NOT_KNOWN = { code: "unknown", word: "时间待核实", detail: "" };
// What a word was found in; where there is no word here, the card shows it anyway.
const FOUND_IN = {
  former: "曾用名",
  service: "服务",
  need: "需要",
  activity: "内容",
  room: "场地",
  programme: "项目",
  dish: "本周的菜",
  age: "适合",
  access: "无障碍",
  operating: "现状",
  charge: "收费",
  address: "地址",
  text: "写着",
};

/** Return a maker of cards: card(hit, moment, person) → li. `home` leads to the root of the directory. */
export function cardMaker(finder, home) {
  const pattern = finder.querySelector("[data-ll-card]").content.querySelector("li");
  const marks = new Map([...finder.querySelectorAll("[data-ll-mark]")].map((mark) => [mark.dataset.llMark, mark.content]));
  return (hit, moment, person) => {
    const card = pattern.cloneNode(true);
    const mark = marks.get(hit.kind || hit.type);
    card.className = `ll-card ll-card--${hit.kind || hit.type}`;
    card.dataset.llPlace = hit.id;
    // The finder keeps its own badges true (Results.refresh), now.js those that name their clock.
    const badge = card.querySelector(".ll-state");
    delete badge.dataset.llClock;
    delete badge.dataset.llAt;
    card.querySelector(".ll-kind").replaceWith(mark ? mark.cloneNode(true) : "");
    const link = card.querySelector("a");
    link.href = /^https?:/.test(hit.url) ? hit.url : home + hit.url;
    link.textContent = hit.name;
    fillState(card, hit, moment);
    fillLines(card, hit, moment, person);
    fillCall(card.querySelector(".ll-card__call"), hit);
    return card;
  };
}

/** Say how things stand with a hit; only what is visited opens and closes. */
export function fillState(card, hit, moment) {
  const badge = card.querySelector(".ll-state");
  if (TYPES[hit.type].visited) showState(badge, hit.clock ? standing(hit.clock, moment) : NOT_KNOWN);
  else if (badge) badge.remove();
}

function fillLines(card, hit, moment, { age, statuses }) {
  const [where, pattern] = card.querySelectorAll(".ll-card__line");
  where.querySelector("[data-ll-where]").textContent = hit.area;
  where.querySelector("[data-ll-distance]").textContent = hit.distance ? `${hit.area ? "，" : ""}${distanceWords(hit.distance)}` : "";
  if (!where.textContent.trim()) where.remove();
  const whose = age === null ? (statuses.length ? "您" : "价格") : `${age}岁`;
  const sitting = hit.clock ? sittingAt(hit.clock, moment) : "";
  const price = hit.price ? [whole(mealPrice(hit.price, sitting, whose, age, statuses))] : [];
  // What has no price of a meal is only of interest to whom it was asked for.
  const isTold = age !== null || statuses.length > 0;
  const others = isTold ? hit.tariffs.map((table) => [whole(`${whose}：${table.item} ${quoteWords(table, age, statuses)}`)]) : [];
  const doubt = hit.doubt ? [hit.doubt] : [];
  const lines = [doubt, price, ...others, ...reasonsOf(hit)].filter((parts) => parts.length);
  pattern.replaceWith(
    ...lines.map((parts) => {
      const line = pattern.cloneNode();
      line.append(...parts);
      return line;
    }),
  );
}

/** Return words of which a line breaks at spaces and signs alone. */
function whole(text) {
  const words = document.createElement("span");
  words.className = "ll-whole";
  words.textContent = text;
  return words;
}

/** Say what the meal costs that is served now or next; where it has no price what the others cost, and which these are. */
export function mealPrice(table, sitting, whose, age, statuses) {
  const fitting = pricedFor(table, sitting);
  const known = sitting && fitting.items.length;
  return `${whose}${!known && table.of ? `（${table.of}）` : ""}：${quoteWords(known ? fitting : table, age, statuses)}`;
}

/** Why it was found, where that is not to be seen anyway: each once, the part that matched marked. */
function reasonsOf({ name, reasons }) {
  const said = new Set([name]);
  return reasons.flatMap(({ field, text, start, end }) => {
    if (!FOUND_IN[field] || said.has(text)) return [];
    said.add(text);
    if (start === end) return [[`${FOUND_IN[field]}：${text}`]];
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    return [[`${FOUND_IN[field]}：${text.slice(0, start)}`, mark, text.slice(end)]];
  });
}

/** In the demonstration the pattern has no telephone: nothing there can be dialled. */
function fillCall(call, { phone }) {
  if (!call) return;
  if (!phone) call.remove();
  else {
    call.href = `tel:${phone.replace(/\D/g, "")}`;
    call.querySelector("[data-ll-number]").textContent = phone;
  }
}
