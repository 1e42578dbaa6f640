/**
 * “我的年龄”: given once, every price on the page reads as this person's, with the rule that gives it.
 * The age stays in this browser; the statuses are not kept at all; nothing is sent anywhere.
 */

import { lookup, priceWords } from "./price.js";

const KEY = "ll-age";
const OLDEST = 120;

function remembered() {
  try {
    return localStorage.getItem(KEY) || "";
  } catch {
    return "";
  }
}

function remember(age) {
  try {
    if (age) localStorage.setItem(KEY, age);
    else localStorage.removeItem(KEY);
  } catch {
    // private windows refuse storage: the age then holds for this page
  }
}

/** Return the age that is typed, null where it is none. */
function ageOf(text) {
  const age = /^\d{1,3}$/.test(text) ? Number(text) : null;
  return age !== null && age <= OLDEST ? age : null;
}

function itemWords({ items, rules }, age, statuses) {
  return items.map((item) => {
    const { price, rule } = lookup(item, age, statuses);
    const name = item.name ? `${item.name} ` : "";
    const unit = item.unit && price ? `/${item.unit}` : "";
    const found = rules[rule];
    const because = found ? `（${found.text}${found.if.length ? `，限${found.if.join("、")}` : ""}）` : "";
    return `${name}${priceWords(price)}${unit}${because}`;
  });
}

function show(age, statuses) {
  for (const place of document.querySelectorAll("[data-ll-price]")) {
    const mine = place.querySelector("[data-ll-mine]");
    mine.hidden = age === null && !statuses.length;
    const who = age === null ? "您" : `${age}岁`;
    mine.textContent = mine.hidden ? "" : `${who}：${itemWords(JSON.parse(place.dataset.llPrice), age, statuses).join("；")}`;
  }
}

function start(form) {
  const box = form.elements.age;
  const forget = form.querySelector("[data-ll-forget]");
  const refresh = () => {
    const age = ageOf(box.value.trim());
    const statuses = [...form.querySelectorAll("input[name=status]:checked")].map((input) => input.value);
    remember(age === null ? "" : String(age));
    forget.hidden = box.value === "";
    show(age, statuses);
  };
  box.value = remembered();
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

const forms = document.querySelectorAll("[data-ll-age]");
for (const form of forms) start(form);
if (!forms.length) show(ageOf(remembered()), []);
