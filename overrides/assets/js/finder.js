/**
 * The finder: search, facets, open now and near me over the index of the directory. The complete list stands below it
 * until it is ready, and comes back where the index cannot be had. A position never leaves the phone.
 */

import { momentOf, standing } from "./clock.js";
import { daysFrom, distanceWords, optionsOf, readQuestion, writeQuestion } from "./finder-state.js";
import { ageOf, isFree, quoteWords } from "./price.js";
import { createIndex, search, withMore } from "./search.js";

const KINDS = "类型";
// Metres to the nearest place beyond which somebody is in another county.
const ELSEWHERE = 60000;
// Hits that are shown at first, and with every further press.
const SHOWN = 20;
const ALL = 100000;
const PARTS = [
  { value: "morning", words: "上午" },
  { value: "afternoon", words: "下午" },
  { value: "evening", words: "晚上" },
];
const FLAGS = [
  ["open", "现在开放", "now", ""],
  ["accessible", "没有台阶", true, false],
  ["delivery", "送餐或上门", true, false],
];

/** Make an element; text becomes text, never markup. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

/** Return the age that “我的年龄” keeps in this browser, null where there is none. */
function remembered() {
  try {
    return ageOf(localStorage.getItem("ll-age") || "");
  } catch {
    return null;
  }
}

class Finder {
  constructor(place, index, root) {
    Object.assign(this, { place, index, root, near: null, shown: SHOWN, age: remembered(), question: readQuestion(location.search) });
    this.status = element("p", { class: "ll-finder__status", role: "status" });
    this.controls = element("div", { class: "ll-finder__controls" });
    this.results = element("div", { class: "ll-finder__results" });
    place.replaceChildren(this.form(), this.controls, this.status, this.results);
    place.hidden = false;
    window.addEventListener("popstate", () => {
      this.question = readQuestion(location.search);
      this.box.value = this.question.q;
      this.refresh();
    });
    this.kinds = search(this.index, "", {}).counts.kind;
    this.refresh();
  }

  form() {
    this.box = element("input", { class: "ll-search__box", id: "finder", type: "search", name: "q", autocomplete: "off" });
    this.box.value = this.question.q;
    const go = element("button", { class: "ll-search__go", type: "submit" }, "找");
    const label = element("label", { class: "ll-unseen", for: "finder" }, "找地方、找服务");
    const form = element("form", { class: "ll-search ll-finder__form", role: "search" }, label, this.box, go);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask({ q: this.box.value.trim() });
    });
    this.box.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask({ q: this.box.value.trim() }, "replaceState"), 150);
    });
    return form;
  }

  /** Change the question; the address follows, so that it can be sent and the back button works. */
  ask(change, method = "pushState") {
    this.question = { ...this.question, ...change };
    this.shown = SHOWN;
    history[method](null, "", `${location.pathname}${writeQuestion(this.question)}`);
    this.refresh();
  }

  refresh() {
    const moment = momentOf(Date.now());
    const found = this.affordable(search(this.index, this.question.q, this.options(moment)));
    this.status.textContent = found.failure
      ? `没有找到“${found.failure.words.join("”“")}”。`
      : `找到${found.total}处${found.unknownTotal ? `，另有${found.unknownTotal}处时间还没查清` : ""}`;
    const { counts } = found;
    this.controls.replaceChildren(this.chips(counts), this.areas(counts.area), this.more(counts), this.nearButton());
    this.results.replaceChildren(...this.lists(found, moment));
  }

  options(moment) {
    // What is free for an age is picked from all hits, everything else is cut to what is shown.
    return { ...optionsOf(this.question, moment, this.near), limit: this.question.free ? ALL : this.shown };
  }

  /** Where only what is free for the age is asked for, leave the rest out. */
  affordable(found) {
    if (!this.question.free || this.age === null) return found;
    const fits = (hit) => hit.price && isFree(hit.price, this.age, []);
    const [hits, unknown] = [found.hits.filter(fits), found.unknown.filter(fits)];
    return { ...found, hits, unknown, total: hits.length, unknownTotal: unknown.length };
  }

  chips(counts) {
    // A chosen kind that nothing is left of keeps its button, or it could not be let go of.
    const gone = this.kinds.filter(({ value }) => this.question.kind.includes(value) && !counts.kind.some((kind) => kind.value === value));
    const kinds = [...counts.kind, ...gone.map((kind) => ({ ...kind, count: 0 }))].map(({ value, name, count }) => {
      const chosen = this.question.kind.includes(value);
      const others = this.question.kind.filter((kind) => kind !== value);
      return this.chip(name, chosen, () => this.ask({ kind: chosen ? others : [...others, value] }), count);
    });
    const flags = (this.age === null ? FLAGS : [...FLAGS, ["free", `${this.age}岁免费`, true, false]]).map(([name, words, on, off]) => {
      const chosen = this.question[name] === on;
      return this.chip(words, chosen, () => this.ask({ [name]: chosen ? off : on }));
    });
    return element("div", { class: "ll-buttons", role: "group", "aria-label": KINDS }, ...kinds, ...flags);
  }

  chip(words, chosen, press, count = null) {
    const text = count === null ? words : `${words} ${count}`;
    const button = element("button", { class: "ll-button", type: "button", "aria-pressed": String(chosen) }, text);
    button.addEventListener("click", press);
    return button;
  }

  /** Make a choice of one value; `options` are {value, words}. */
  select(id, words, first, options, chosen, choose) {
    const made = options.map(({ value, words: text }) => {
      const option = element("option", { value }, text);
      option.selected = value === chosen;
      return option;
    });
    const select = element("select", { class: "ll-finder__choice", id }, element("option", { value: "" }, first), ...made);
    select.addEventListener("change", () => choose(select.value));
    return element("p", {}, element("label", { for: id }, `${words}：`), select);
  }

  /** Counties and townships, and what lies in the chosen one: all communities at once would be too many to read. */
  areas(counts) {
    const near = (path) => path.split("/").length <= 2 || path.startsWith(`${this.question.area}/`) || path === this.question.area;
    const options = counts.filter(({ value }) => near(value)).map(({ value, name, count }) => ({
      value,
      words: `${"　".repeat(value.split("/").length - 1)}${name}（${count}）`,
    }));
    return this.select("area", "在哪里", "所有地方", options, this.question.area, (area) => this.ask({ area }));
  }

  /** What is chosen less often stands folded, and open where something of it is chosen. */
  more(counts) {
    const counted = (list) => list.map(({ value, name, count }) => ({ value, words: `${name}（${count}）` }));
    const one = (name) => (value) => this.ask({ [name]: value ? [value] : [] });
    const [day = "", part = ""] = this.question.open === "now" ? [] : this.question.open.split(" ");
    const when = (date, time) => this.ask({ open: date ? `${date} ${time || "noon"}` : "" });
    const { service, audience } = this.question;
    return element(
      "details",
      { class: "ll-finder__more", open: Boolean(service.length || audience.length || day) },
      element("summary", {}, "更多条件"),
      this.select("service", "要什么服务", "都可以", counted(counts.service), service[0], one("service")),
      this.select("audience", "给谁", "都可以", counted(counts.audience), audience[0], one("audience")),
      this.select("day", "哪天开", "哪天都可以", daysFrom(this.index.day, 14), day, (date) => when(date, part)),
      day ? this.select("part", "什么时候", "中午", PARTS, part, (time) => when(day, time)) : null,
    );
  }

  nearButton() {
    if (!("geolocation" in navigator)) return "";
    const button = this.chip(this.near ? "不按距离排" : "按离我远近排", Boolean(this.near), () => this.locate());
    return element("p", {}, button);
  }

  locate() {
    if (this.near) {
      this.near = null;
      this.refresh();
      return;
    }
    this.status.textContent = "正在问手机在哪里……";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.near = { lon: coords.longitude, lat: coords.latitude };
        this.refresh();
        this.doubt();
      },
      () => (this.status.textContent = "手机没有给出位置。请在上面选老人所在的村社区。"),
      { timeout: 10000, maximumAge: 300000 },
    );
  }

  /** Say it where a distance is of no use: nothing here has a position, or the phone is in another county. */
  doubt() {
    const [nearest] = search(this.index, "", { near: this.near, limit: 1 }).hits;
    const metres = nearest?.distance?.metres;
    if (metres < ELSEWHERE) return;
    this.near = null;
    this.refresh();
    const unplaced = "这里的地方还没有查清位置，不能按远近排。请在上面选村社区。";
    this.status.textContent = metres === undefined ? unplaced : "您目前不在本县，请在上面选老人所在的社区。";
  }

  lists(found, moment) {
    const title = element("h2", { class: "ll-unseen" }, "找到的");
    const lists = [title, this.list(found.hits, moment)];
    if (found.total > found.hits.length) lists.push(this.moreButton());
    if (found.unknown.length) lists.push(element("h2", {}, "时间还没查清的"), this.list(found.unknown, moment));
    if (found.alike.length) lists.push(element("h2", {}, "听起来像的"), this.list(found.alike, moment));
    if (found.failure) {
      lists.push(element("h2", {}, "是不是这些"), this.list(found.failure.nearest, moment));
    }
    return lists;
  }

  moreButton() {
    const further = () => {
      this.shown += SHOWN;
      this.refresh();
    };
    return element("p", {}, this.chip("再看一些", false, further));
  }

  list(hits, moment) {
    return element("ul", { class: "ll-cards" }, ...hits.map((hit) => this.card(hit, moment)));
  }

  card(hit, moment) {
    const line = (words) => (words ? element("p", { class: "ll-card__line" }, words) : null);
    const link = element("a", { class: "ll-card__link", href: this.root + hit.url }, hit.name);
    const [reason] = hit.reasons || [];
    const call = hit.phone && !document.querySelector(".ll-ribbon");
    return element(
      "li",
      { class: `ll-card ll-card--${hit.kind || "page"}` },
      element("h3", { class: "ll-card__name" }, link),
      hit.clock ? this.state(standing(hit.clock, moment)) : null,
      line(hit.area),
      hit.price && this.age !== null ? line(`${this.age}岁：${quoteWords(hit.price, this.age, [])}`) : null,
      hit.distance ? line(distanceWords(hit.distance)) : null,
      reason && reason.field !== "name" ? line(reason.text) : null,
      call ? element("a", { class: "ll-card__call", href: `tel:${hit.phone.replace(/\D/g, "")}` }, hit.phone) : line(hit.phone),
    );
  }

  state({ code, word, detail }) {
    const sign = { open: "✓ ", closed: "— ", unknown: "？ " }[code];
    const words = element("span", { class: "ll-state__word" }, sign + word);
    return element("p", { class: `ll-state ll-state--${code}` }, words, detail ? element("span", { class: "ll-state__detail" }, detail) : "");
  }
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

async function start(place) {
  const address = place.dataset.llFinder;
  const complete = document.querySelector("[data-ll-complete]");
  try {
    const index = createIndex(await load(address));
    const finder = new Finder(place, index, address.replace(/data\/index\.json$/, ""));
    complete.hidden = true;
    finder.index = withMore(index, await load(address.replace("index.json", "index-more.json")));
    finder.refresh();
  } catch {
    const words = complete.hidden ? "菜名和电话没有读到，只能按名称、地方和服务找。" : "现在不能查找，下面是全部服务点。";
    place.hidden = false;
    place.append(element("p", { class: "ll-finder__status", role: "status" }, words));
  }
}

for (const place of document.querySelectorAll("[data-ll-finder]")) start(place);
