/** The choices of the finder: what is chosen in its form, and how many each further choice would leave. */

import { around, readQuestion } from "./question.js";
import { refill } from "./refill.js";

// What a facet of each type shows in the form of its counts.
export const SHOWN_TYPES = { terms: showTerms, tree: showAreas, flag: showFlag, time: showTimes, price: showPrices };

export class Choices {
  /**
   * `facets` are those of the index; `names` keeps what each value of a select is called, also when there is nothing left
   * of it.
   */
  constructor(form, facets) {
    this.form = form;
    this.facets = facets;
    this.boxes = [...form.elements].filter(({ type }) => type === "checkbox");
    this.selects = [...form.elements].filter(({ tagName }) => tagName === "SELECT");
    this.names = new Map(this.selects.flatMap((select) => [...select.options].map(({ value, text }) => [key(select, value), text])));
    this.prices = [...form.elements.most.options].filter(({ value }) => value).map(({ value, text }) => ({ value, name: text }));
    this.written = new Map();
  }

  /** Offer the days, and the areas to count distances from, {value, parent, name, placed}, where one has a place. */
  offer(days, areas) {
    const { elements } = this.form;
    const { open, from } = elements;
    const trees = this.facets.filter(({ type }) => type === "tree").map(({ name }) => elements[name]);
    for (const one of areas) for (const select of [from, ...trees]) this.names.set(key(select, one.value), indented(one).name);
    this.placed = areas.filter(({ placed }) => placed);
    this.days = days;
    for (const day of days) this.names.set(key(open, day.value), day.name);
    from.parentElement.hidden = !this.placed.length;
  }

  /** Read what the form asks; `q` is what the box of the letterhead has. */
  read(q) {
    const given = new FormData(this.form);
    for (const flag of given.getAll("flag")) given.set(flag, "yes");
    if (given.get("now")) given.set("open", "now");
    given.set("q", q);
    return readQuestion(given, this.facets);
  }

  /** Make the form ask a question. */
  show(question) {
    for (const box of this.boxes) box.checked = isChosen(box, question);
    for (const select of this.selects) {
      const value = [].concat(question[select.name])[0] || "";
      this.choose(select, value === "now" ? "" : value);
    }
  }

  choose(select, value) {
    if (![...select.options].some((option) => option.value === value)) select.append(new Option(this.nameOf(select, value), value));
    select.value = value;
  }

  nameOf(select, value) {
    return this.names.get(key(select, value)) || value;
  }

  /** Show how many each choice would leave; a chosen one stays even if nothing is left of it. */
  count(counts) {
    for (const { name, type } of this.facets) SHOWN_TYPES[type](this, counts, name);
  }

  /** The boxes of a name in the form. */
  ticked(name) {
    return this.boxes.filter((box) => box.name === name);
  }

  /** Replace the options of a select, and keep what is chosen; the same options are left alone. */
  fill(select, all) {
    // What would leave nothing is not offered.
    const options = all.filter(({ count }) => count !== 0);
    select.parentElement.hidden = !options.length && !select.value;
    const written = JSON.stringify(options);
    if (this.written.get(select) === written) return;
    this.written.set(select, written);
    const { value } = select;
    const made = options.map(({ value: code, name }) => new Option(name, code));
    refill(select, [new Option(select.dataset.llFirst, ""), ...made]);
    this.choose(select, value);
  }

  /** Return what is chosen, in words, with the way to let go of it: [{name, words, drop()}]. “现在开放” shows itself. */
  chosen() {
    const boxes = this.boxes
      .filter((box) => box.checked && box.name !== "now")
      .map((box) => ({ name: box.name, words: box.parentElement.querySelector("[data-ll-word]").textContent, drop: () => (box.checked = false) }));
    const selects = this.selects
      .filter((select) => select.value)
      .map((select) => {
        const words = select.selectedOptions[0].text.trim().replace(/（\d+）$/, "");
        return { name: select.name, words: select.name === "from" ? `从${words}算远近` : words, drop: () => (select.value = "") };
      });
    return [...boxes, ...selects];
  }

  /** Let go of everything. */
  clear() {
    for (const box of this.boxes) box.checked = false;
    for (const select of this.selects) select.value = "";
  }
}

/** The terms of a closed list, as chips or in a select. */
function showTerms(choices, counts, name) {
  const boxes = choices.ticked(name);
  if (!boxes.length) choices.fill(choices.form.elements[name], counts[name].map(counted));
  const found = new Map(counts[name].map(({ value, count }) => [value, count]));
  for (const box of boxes) showCount(box, found.get(box.value) || 0);
}

/** The areas to look in, and those to count distances from. */
function showAreas(choices, counts, name) {
  const { elements } = choices.form;
  choices.fill(elements.from, around(choices.placed, elements.from.value).map(indented));
  choices.fill(elements[name], counts[name].map(indented).map(counted));
}

function showFlag(choices, counts, name) {
  for (const box of choices.ticked("flag")) if (box.value === name) showCount(box, counts[name]);
}

/** The days, and “现在开放”. */
function showTimes(choices, counts) {
  const open = new Map(counts.day.map(({ value, count }) => [value, count]));
  choices.fill(choices.form.elements.open, choices.days.map((day) => counted({ ...day, count: open.get(day.value) || 0 })));
  for (const box of choices.ticked("now")) showCount(box, counts.now);
}

function showPrices(choices, counts, name) {
  const prices = choices.prices.map((price) => counted({ ...price, count: costing(counts[name], price.value) }));
  choices.fill(choices.form.elements.most, prices);
}

function key(select, value) {
  return `${select.name} ${value}`;
}

function isChosen({ name, value }, question) {
  if (name === "now") return question.open === "now";
  return name === "flag" ? question[value] : question[name].includes(value);
}

function showCount(box, count) {
  const chip = box.parentElement;
  chip.querySelector("[data-ll-count]").textContent = count;
  chip.hidden = !count && !box.checked;
}

/** How many cost at most so many yuan. */
function costing(prices, yuan) {
  return prices.reduce((sum, [cents, count]) => sum + (cents <= yuan * 100 ? count : 0), 0);
}

function counted({ value, name, count }) {
  return { value, count, name: `${name}（${count}）` };
}

function indented(area) {
  return { ...area, name: "　".repeat(area.value.split("/").length - 1) + area.name };
}
