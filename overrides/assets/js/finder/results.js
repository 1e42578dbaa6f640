/** The answers of the finder as the page shows them: what was found, what is not known, what else there is. */

import { cardMaker, fillState } from "./cards.js";
import { isOfPortal } from "../search/area-mark.js";
import { refill } from "./refill.js";

/** Make an element; text becomes text, never markup. */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Make a button that does something. */
export function button(words, press) {
  const made = element("button", "ll-button", words);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

export class Results {
  /** `place` takes the answers, `finder` has their templates, `home` leads to the root of the directory. */
  constructor(place, finder, home) {
    const hotline = finder.querySelector("[data-ll-hotline]").content;
    Object.assign(this, { place, home, hotline, card: cardMaker(finder, home), cards: [] });
  }

  /** Show an answer (answers.js); `more` is called where further ones are asked for. */
  show(found, { moment, person, unknown, more }) {
    const focused = this.place.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    this.cards = [];
    const list = (hits) => this.list(hits, moment, person);
    const title = found.unsure ? element("h2", "", unknown) : element("h2", "ll-unseen", "找到的");
    const parts = [...this.help(found.help), title, list(found.hits)];
    if (found.total > found.hits.length) parts.push(element("p", "ll-finder__further", button("再看一些", more)));
    if (found.unknown.length) parts.push(element("h2", "", unknown), list(found.unknown));
    if (found.beside.length) parts.push(element("h2", "", "也许有用"), list(found.beside));
    if (found.alike.length) parts.push(element("h2", "", "听起来像的"), list(found.alike));
    if (found.failure && !(found.help && found.help.urgent)) parts.push(...this.instead(found.failure, list));
    else if (found.help && !found.help.codes.length) parts.push(element("h2", "", "这里没有登记的，打电话问"), this.hotline.cloneNode(true));
    refill(this.place, parts);
    if (focused) this.focus(focused);
  }

  /** The cards of the help card that were asked for: an emergency above all, whom to ring. */
  help(help) {
    const cards = help ? help.codes.map((code) => document.querySelector(`[data-ll-help="${code}"]`)).filter(Boolean) : [];
    if (!cards.length) return [];
    const copies = cards.map((card) => card.cloneNode(true));
    return [element("div", help.urgent ? "ll-help-urgent" : "ll-help-calm", ...copies)];
  }

  /** Nothing was found: what is nearest, the kinds and areas to look through, and whom to ring. */
  instead({ nearest, counts }, list) {
    const alike = nearest.length ? [element("h2", "", "是不是这些"), list(nearest)] : [];
    const kinds = counts.kind.map(({ value, name, count }) => this.row(`find/?kind=${value}`, name, count));
    const areas = counts.area
      .filter(({ value }) => value.split("/").length < 3)
      .map(({ value, name, count }) => this.row(isOfPortal(value) ? `find/?area=${value}` : `areas/${value}/`, name, count));
    const browse = [
      [kinds, "按类型看"],
      [areas, "按地方看"],
    ].filter(([rows]) => rows.length);
    const lists = browse.flatMap(([rows, title]) => [element("h2", "", title), element("ul", "ll-rows", ...rows)]);
    return [...alike, ...lists, element("h2", "", "也可以打电话问"), this.hotline.cloneNode(true)];
  }

  row(path, name, count) {
    const words = element("span", "ll-rows__words", element("span", "ll-rows__text", name), element("span", "ll-rows__detail", `${count}条`));
    const link = element("a", "ll-rows__link", words);
    link.href = this.home + path;
    return element("li", "ll-rows__row", link);
  }

  list(hits, moment, person) {
    const cards = hits.map((hit) => this.card(hit, moment, person));
    this.cards.push(...cards.map((card, number) => ({ card, hit: hits[number] })));
    return element("ul", "ll-cards", ...cards);
  }

  /** Make the badges true to the minute. */
  refresh(moment) {
    for (const { card, hit } of this.cards) fillState(card, hit, moment);
  }

  /** Put the focus on the card that leads somewhere. */
  focus(href) {
    const link = [...this.place.querySelectorAll(".ll-card__link")].find((one) => one.getAttribute("href") === href);
    if (link) link.focus({ preventScroll: true });
  }

  /** Return where the card after so many leads. */
  linkAfter(count) {
    return this.place.querySelectorAll(".ll-card__link")[count];
  }
}
