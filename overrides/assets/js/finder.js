/**
 * The finder: search, facets, open now and near me over the index of the directory. The complete list stands below it
 * until it is ready, and comes back where the index cannot be had. A position never leaves the phone.
 */

import { momentOf } from "./clock.js";
import { Choices } from "./finder/choices.js";
import { connect } from "./finder/client.js";
import { locate, possible } from "./finder/locate.js";
import { DAYS, daysFrom, readQuestion, writeQuestion } from "./finder/question.js";
import { refill } from "./finder/refill.js";
import { Results, button } from "./finder/results.js";
import { ASKING, comingWords, doubtWords, foundWords, unknownWords } from "./finder/words.js";
import { startMyAge } from "./my-age.js";
import { keepArea, keptArea } from "./my-area.js";
import { ageOf } from "./price.js";

// The tag of this script names that of the search, which is loaded into a worker, and the sounds that it may need.
const [SEARCH, SOUNDS] = ["llSearch", "llSounds"].map((name) => new URL(document.currentScript.dataset[name], location).href);
const MINUTE = 60000;
const PAUSE = 120;
// Hits that are shown at first, and with every further press; fewer in 长者模式.
const SHOWN = 20;
const SHOWN_LARGE = 6;
const RENEWED = "ll-renewed";
const NO_ANSWER = "这次没有查成，下面是全部服务点。刷新页面可以再试。";
const NO_INDEX = "现在不能查找，下面是全部服务点。";
const NO_MORE = "菜名、电话和价格没有读到，只能按名称、地方和服务找。";

// The complete list while the finder answers in its place: half of what the page is made of.
const away = document.createDocumentFragment();

class Finder {
  constructor(place, box, answers) {
    Object.assign(this, { place, box, answers, here: null, asked: 0, pages: 1, anytime: false, without: [] });
    this.part = (name) => place.querySelector(`[data-ll-${name}]`);
    this.eater = document.querySelector("[data-ll-age]");
    this.choices = new Choices(this.part("narrow"), answers.facets);
    this.results = new Results(this.part("results"), place, place.dataset.llFinder.replace(/data\/index\.json.*$/, ""));
    this.choices.offer(daysFrom(this.moment, DAYS), answers.areas);
    this.listen();
  }

  get moment() {
    return momentOf(Date.now());
  }

  /** Whoever it is for: the age and the statuses of “我的年龄” (my-age.js). */
  get person() {
    const statuses = [...this.eater.querySelectorAll("input[name=status]:checked")].map(({ value }) => value);
    return { age: ageOf(this.eater.elements.age.value), statuses };
  }

  get question() {
    return { ...this.choices.read(this.box.value.trim()), anytime: this.anytime, without: this.without };
  }

  listen() {
    const { form } = this.choices;
    this.box.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask();
    });
    this.box.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.letNothingGo();
      this.waiting = setTimeout(() => this.ask("replaceState"), PAUSE);
    });
    // “现在开放” belongs to the form, but stands outside it.
    this.place.addEventListener("change", ({ target }) => target.form === form && this.change(target));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.eater.addEventListener("input", () => this.refresh());
    this.part("clear").addEventListener("click", () => this.clear());
    this.part("here").addEventListener("click", () => this.turn());
    this.part("here").hidden = !possible || !this.answers.located;
    window.addEventListener("popstate", () => this.read());
    setInterval(() => this.results.refresh(this.moment), MINUTE);
  }

  /**
   * Take the question from the address, but what somebody has typed meanwhile. A community kept in this browser counts
   * where the address has none; it may be one of another directory.
   */
  read(typed = "") {
    const question = readQuestion(new URLSearchParams(location.search), this.answers.facets);
    if (question.open === "today") question.open = this.today;
    if (!question.from) question.from = (keptArea() || { path: "" }).path;
    if (!this.answers.areas.some(({ value }) => value === question.from)) question.from = "";
    this.box.value = typed || question.q;
    this.anytime = question.anytime;
    this.without = question.without;
    this.pages = 1;
    this.choices.show(question);
    return this.refresh();
  }

  get today() {
    return daysFrom(this.moment, 1)[0].value;
  }

  /** The question has changed; the address follows, so that it can be sent and the back button works. */
  ask(method = "pushState") {
    clearTimeout(this.waiting);
    this.pages = 1;
    const query = writeQuestion(this.question, this.answers.facets);
    if (query !== location.search) history[method](null, "", location.pathname + query);
    return this.refresh();
  }

  /** A choice has been made: “现在” and a chosen time are not both asked for, a time without a day is today's. */
  change({ name, value, checked }) {
    const { open, now, part } = this.choices.form.elements;
    if (name === "now" && checked) open.value = part.value = "";
    if ((name === "open" || name === "part") && value) now.checked = false;
    if (name === "part" && value && !open.value) open.value = this.today;
    if (name === "open" && !value) part.value = "";
    if (name === "from") this.startFrom(value);
    this.ask();
  }

  startFrom(area) {
    keepArea(area, this.choices.nameOf(this.choices.form.elements.from, area));
    this.here = null;
  }

  clear() {
    this.choices.clear();
    this.startFrom("");
    this.letNothingGo();
    this.ask();
  }

  /** All that the question says counts again. */
  letNothingGo() {
    this.anytime = false;
    this.without = [];
  }

  /** Order by distance from this phone, or no longer. */
  async turn() {
    if (this.here) this.here = null;
    else {
      this.part("status").textContent = ASKING;
      this.here = await locate().catch(() => null);
      if (!this.here) return this.doubt("refused");
    }
    return this.refresh();
  }

  /** A position is of no use: say why, and unfold where a community can be chosen instead. */
  doubt(why) {
    this.here = null;
    this.part("status").textContent = doubtWords(why);
    this.choices.form.closest("details").open = true;
  }

  /** Ask, and show the answer unless another question has been asked meanwhile. */
  async refresh() {
    this.asked += 1;
    const { asked, question, moment, person, here, pages } = this;
    const shown = document.documentElement.classList.contains("ll-elder") ? SHOWN_LARGE : SHOWN;
    this.place.setAttribute("aria-busy", "true");
    const found = await this.answers.answer({ question, moment, person, here, limit: shown * pages }).catch(() => null);
    if (asked !== this.asked) return;
    if (!found) return this.giveUp();
    this.place.hidden = false;
    if (found.areas) this.choices.offer(daysFrom(this.moment, DAYS), found.areas);
    // Where nothing has been looked into, the complete list is the way to choose.
    showWhole(found.choose && !found.total);
    this.part("status").textContent = foundWords(found);
    this.part("coming").textContent = comingWords(found);
    if (found.doubt) this.doubt(found.doubt);
    this.results.show(found, {
      moment,
      person: found.person,
      unknown: unknownWords(found),
      more: () => this.further(shown * pages),
    });
    // What narrows comes in a task of its own: a key press must not wait for both.
    setTimeout(() => {
      this.choices.count(found.counts);
      this.showChosen(found);
      this.place.setAttribute("aria-busy", String(asked !== this.asked));
    });
  }

  /** An answer has failed: say so, and leave the complete list. */
  giveUp() {
    this.place.hidden = true;
    showWhole(true);
    complain(NO_ANSWER);
  }

  /** Show further hits, and lead the keyboard to the first of them. */
  async further(shown) {
    this.pages += 1;
    await this.refresh();
    const next = this.results.linkAfter(shown);
    if (next) next.focus();
  }

  /** What is chosen stands there to be let go of, also while the choices are folded; so does a time in the question. */
  showChosen({ said, understood }) {
    const spoken = said ? [{ words: said.words.join(""), drop: () => (this.anytime = true) }] : [];
    const meant = understood.map(({ facet, words }) => ({ words, drop: () => (this.without = [...this.without, facet]) }));
    const chips = [...this.choices.chosen(), ...spoken, ...meant].map(({ name, words, drop }) => {
      const chip = button(`✕ ${words}`, () => {
        drop();
        if (name === "from") this.startFrom("");
        this.ask();
        this.part("status").focus();
      });
      chip.setAttribute("aria-label", `去掉：${words}`);
      return chip;
    });
    refill(this.part("chosen"), chips);
    this.part("here").setAttribute("aria-pressed", String(this.here !== null));
  }
}

/** Take over the page: the finder comes once it has an answer, and the complete list goes. */
async function start(place) {
  const index = new URL(place.dataset.llFinder, location).href;
  const answers = await connect(index, SEARCH, SOUNDS, "llSharded" in place.dataset ? shardsFrom(index) : []).catch(renewed);
  if (!answers) return complain(NO_INDEX);
  const box = document.querySelector("#search");
  const finder = new Finder(place, box, answers);
  await finder.read(box.value);
  try {
    await answers.readMore();
    // Prices and dishes do not wait for the sounds.
    finder.refresh();
    await answers.listen();
    finder.refresh();
  } catch {
    finder.part("coming").textContent = "";
    complain(NO_MORE);
  }
}

/** The address of the shard in which somebody starts: it is on its way while the index is read. */
function shardsFrom(index) {
  const from = new URLSearchParams(location.search).get("from") || (keptArea() || { path: "" }).path;
  const [, township] = /^([a-z0-9-]+\/[a-z0-9-]+)(?:\/|$)/.exec(from) || [];
  return township ? [new URL(`index/${township}/first.json`, index).href] : [];
}

/** An index of another form than these scripts read: one of the two is old; the page is loaded anew, once. */
function renewed(error) {
  if (!/format/.test(String(error)) || sessionStorage.getItem(RENEWED)) return null;
  sessionStorage.setItem(RENEWED, "1");
  location.reload();
  return null;
}

/** Show the complete list and the whole help card; what is not shown of the list is not in the page either. */
function showWhole(shown) {
  for (const part of document.querySelectorAll("[data-ll-complete], [data-ll-help-whole]")) part.hidden = !shown;
  const list = document.querySelector("[data-ll-complete]");
  if (shown) list.append(away);
  else away.append(...list.childNodes);
}

function complain(words) {
  const trouble = document.querySelector("[data-ll-trouble]");
  trouble.textContent = words;
  trouble.hidden = false;
}

startMyAge();
for (const place of document.querySelectorAll("[data-ll-finder]")) start(place);
