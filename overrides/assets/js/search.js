/**
 * The search of the whole site: pure, without a DOM, the same in a browser and in node.
 *
 *     const index = createIndex(await (await fetch("data/index.json")).json());
 *     const { hits } = search(index, "tongbao食堂", { now: { date: "2026-11-24", minutes: 690 } });
 *
 * A query is read (search/query.js): fillers go, words of time are set apart, a sentence is cut into words. What
 * answers is found as loosely as needed (search/find.js), narrowed by facets (search/facets.js) and put in order
 * (search/rank.js); each hit says why it is there (search/reason.js).
 */

import { aboutType, areaName, createIndex, fieldNamed, listAreas, typeOf, withMore } from "./search/columns.js";
import { distanceTo } from "./search/distance.js";
import { applyFacets } from "./search/facets.js";
import { costOf, meaningOf, paying } from "./search/meaning.js";
import { suitableDishes, withDishesOn } from "./search/menus.js";
import { everything, find, nothing, standingInTheWay } from "./search/find.js";
import { clockOf } from "./search/hours.js";
import { textAt } from "./search/pool.js";
import { readQuery, unique } from "./search/query.js";
import { ordered } from "./search/rank.js";
import { reasonsFor, termsOf } from "./search/reason.js";
import { daysBetween, shifted, whenOf } from "./search/time.js";

export { createIndex, listAreas, withMore };

const LIMIT = 50;
const ALIKE_LIMIT = 5;
const BESIDE_LIMIT = 10;
const NEAREST_LIMIT = 5;
const DISHES_SHOWN = 6;
const GONE = "closed";

/**
 * Find `query` in the index.
 *
 * options: kind, area, service, audience (a code, a path, or several); accessible, delivery: true; at: "now", {dates:
 * [ISO], from, to} in minutes, or "said", the time that the query itself speaks of, to which only places are held;
 * cost: {age (null where it is not told), statuses, most: 分 or null}; days: ISO dates to be counted; near: {lon, lat} in WGS-84 degrees; now: {date,
 * minutes}, the clock in Shanghai (midnight of the day of the build where it is not given); limit, offset.
 *
 * Returns
 *   hits      the first `limit` hits from `offset`: {type, id, url, name, area, kind, phone, verified (ISO date or
 *             null), clock (for clock.js), price (for price.js), distance {metres, approximate}, reasons (search/reason.js)}, in order
 *   total     how many there are
 *   unknown   the same for places whose hours at the chosen time or whose prices are not known, and `unknownTotal`
 *   beside    the same for what the time that is said does not concern (programmes, pages), the first few
 *   alike     names that sound alike, where others are spelt exactly so
 *   words     what had to be found
 *   age       the age that the query names (80岁), or null
 *   when      {dates, from, to, words} where the query speaks of time, else null
 *   counts    the facets: {kind, area, service, audience: [{value, name, count}], accessible, delivery, at: {open,
 *             closed, unknown} at the chosen time, or now, day: [{value, count}], cost: [[分, how many], …]}
 *   failure   null, or {words: those that stand in the way, nearest: hits, counts: what there is to browse}
 */
export function search(index, query, options = {}) {
  const now = options.now || { date: index.day, minutes: 0 };
  const asked = readQuery(index, query);
  const meant = meaningOf(index, asked, options.without || []);
  const when = meant.times.length ? whenOf(meant.times, index.words, now, index.holidays) : null;
  const known = when && reaches(index, when.dates);
  const day = when && known ? withDishesOn(index, when.dates) : index;
  const found = find(day, { ...asked, times: meant.times, eats: meant.eats });
  const said = found.timeless ? null : when;
  const cost = costOf(options.cost, meant);
  const narrowed = { ...options, ...unchosen(meant.facets, options), cost, suits: suitableDishes(day, meant.food), ...timesOf(options.at, known ? said : null, minuteOf(now)) };
  const eaten = narrowed.suits ? found.entries.filter((entry) => narrowed.suits(entry).length) : found.entries;
  const suiting = meant.goes ? eaten.filter((entry) => !isGone(index, entry)) : eaten;
  const narrow = (more) => applyFacets(day, suiting, { ...narrowed, ...more });
  const asks = Boolean(narrowed.said) || (meant.most !== null && !(options.cost && options.cost.most !== null));
  const chosen = asks ? certain(narrow({}), narrow, found) : narrow({});
  const view = { index: day, found, near: options.near || null, suits: narrowed.suits, where: asked.where, enrols: asked.enrols };
  view.pays = meant.priced ? paying(day, cost) : null;
  const offset = options.offset || 0;
  const limit = options.limit || LIMIT;
  return {
    hits: page(view, chosen.entries, offset, limit),
    total: chosen.entries.length,
    unknown: page(view, chosen.unknown, offset, limit),
    unknownTotal: chosen.unknown.length,
    beside: page(view, chosen.beside, 0, BESIDE_LIMIT),
    alike: page(view, found.alike, 0, ALIKE_LIMIT),
    words: found.words,
    left: found.left,
    by: found.left.length ? byWords(found) : [],
    age: asked.age,
    when: said,
    beyond: Boolean(said && !known),
    unsure: Boolean(chosen.unsure),
    closed: Boolean(chosen.closed),
    person: { age: cost.age, statuses: cost.statuses },
    understood: meant.understood,
    help: helpOf(asked, meant, chosen),
    elsewhere: asked.elsewhere || (found.entries.length ? "" : asked.place),
    counts: chosen.counts,
    failure: found.entries.length || !asked.text ? null : explain(view, asked, minuteOf(now)),
  };
}

/** Who wants to go somewhere is not sent where there is nothing any more. */
function isGone(index, entry) {
  const operating = fieldNamed(index, "operating");
  return termsOf(operating, entry).some((term) => operating.codes[term] === GONE);
}

/** What the question says narrows where nothing is chosen. */
function unchosen(facets, options) {
  return Object.fromEntries(Object.entries(facets).filter(([name]) => !options[name] || !options[name].length));
}

/**
 * Where nothing is certain, what is unknown is the answer (`unsure`); where a place that was asked for by its area is not
 * open then, it is shown with how it stands (`closed`) rather than not at all.
 */
function certain(chosen, narrow, { areas, entries }) {
  if (chosen.entries.length || !entries.length) return chosen;
  if (chosen.unknown.length) return { ...chosen, entries: chosen.unknown, unknown: [], unsure: true };
  if (!areas || chosen.beside.length) return chosen;
  const found = narrow({ said: null });
  return found.entries.length ? { ...found, closed: true } : chosen;
}

/** Tell whether the index knows the hours of any of these days. */
function reaches({ hours }, dates) {
  const days = hours.patterns.length ? hours.patterns[0].length : 0;
  return !days || dates.some((date) => daysBetween(hours.from, date) < days);
}

/** The help card: what was asked for; and whom to ring where nothing is here, or where nobody knows the price. */
function helpOf({ help, elsewhere }, { unpriced }, { entries }) {
  if (help) return { urgent: help.urgent, codes: help.codes };
  return elsewhere || unpriced || !entries.length ? { urgent: false, codes: [] } : null;
}

function byWords({ matches }) {
  return unique(matches.flat().map((match) => (match.concept ? match.text : match.pattern.text)));
}

function minuteOf({ date, minutes }) {
  return { dates: [date], from: minutes, to: minutes + 1 };
}

function timesOf(at, when, now) {
  if (at === "said") return { at: null, said: when, now };
  return { at: at === "now" ? now : at, now };
}

function page(view, entries, offset, limit) {
  const { total } = view.found;
  const order = ordered(view.index, entries, { total, near: view.near, where: view.where, enrols: view.enrols, pays: view.pays });
  return order.slice(offset, offset + limit).map((entry) => hitOf(view, entry));
}

function hitOf({ index, found, near, suits }, entry) {
  const type = typeOf(index, entry);
  const id = index.ids[entry];
  const { folder } = aboutType(index, entry);
  const kind = fieldNamed(index, "kind");
  const [term] = termsOf(kind, entry);
  return {
    type,
    id,
    url: folder ? `${folder}${id}/` : id,
    name: textAt(index.pool, entry),
    area: index.area[entry] ? areaName(index, index.area[entry] - 1) : "",
    kind: term === undefined ? "" : kind.codes[term],
    phone: index.phones ? index.phones[entry].split("、")[0] : "",
    verified: index.verified[entry] ? shifted(index.day, 1 - index.verified[entry]) : null,
    clock: clockOf(index, entry),
    price: index.prices && index.prices.of[entry] ? index.prices.tables[index.prices.of[entry] - 1] : null,
    distance: near ? distanceTo(index, entry, near) : null,
    reasons: [...suitable(suits, entry), ...reasonsFor(index, found.matches, entry)],
  };
}

function suitable(suits, entry) {
  const dishes = suits ? suits(entry).filter(Boolean).slice(0, DISHES_SHOWN) : [];
  return dishes.length ? [{ word: "", field: "dish", how: "suits", text: dishes.join("、"), start: 0, end: 0 }] : [];
}

/** Say why nothing was found, what is nearest, and what there is to browse. */
function explain(view, asked, now) {
  const { index, found } = view;
  const { words, nearest } = asked.elsewhere ? { words: [asked.elsewhere], nearest: nothing(index) } : standingInTheWay(index, found);
  return {
    words,
    nearest: page({ ...view, found: nearest }, nearest.entries, 0, NEAREST_LIMIT),
    counts: applyFacets(index, everything(index).entries, { now }).counts,
  };
}
