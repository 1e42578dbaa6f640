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

import { ownPath } from "./search/area-mark.js";
import { aboutType, areaName, createIndex, fieldNamed, listAreas, typeOf, withMore } from "./search/columns.js";
import { distanceTo } from "./search/distance.js";
import { applyFacets, passing } from "./search/facets.js";
import { meaningOf, paying } from "./search/meaning.js";
import { withDishesOn } from "./search/menus.js";
import { narrow } from "./search/narrow.js";
import { everything, find } from "./search/find.js";
import { nothing } from "./search/found.js";
import { standingInTheWay } from "./search/in-the-way.js";
import { clockOf } from "./search/hours.js";
import { textAt } from "./search/pool.js";
import { readQuery, unique } from "./search/query.js";
import { ordered } from "./search/rank.js";
import { reasonsFor, termsOf } from "./search/reason.js";
import { EXACT } from "./search/scan.js";
import { daysBetween, shifted, whenOf } from "./search/time.js";

export { createIndex, listAreas, withMore };

const LIMIT = 50;
const ALIKE_LIMIT = 5;
const BESIDE_LIMIT = 10;
const NEAREST_LIMIT = 5;
const DISHES_SHOWN = 6;
/** By the hours of an index: what there was to browse when it was last counted. */
const lastBrowsed = new WeakMap();

/**
 * Find `query` in the index.
 *
 * options: by facet what is chosen (search/facets.js; of `at` also “said”: places are held to the time that the query
 * itself speaks of); without: what the query says and that does not count (the facets of `understood`); days: ISO dates to
 * be counted; near: {lon, lat} in WGS-84 degrees; now: {date, minutes}, the clock in Shanghai (midnight of the day of the
 * build where it is not given); limit, offset.
 *
 * Returns
 *   hits        the first `limit` hits from `offset`: {type, id, url (absolute where it is on another site), name, area, kind, phone, verified (ISO date or null),
 *               doubt (what should be asked about again, or ""), clock (for clock.js), price and tariffs (for price.js: of a meal; of what else,
 *               each with its item), distance {metres, approximate}, reasons (search/reason.js)}, in order
 *   total       how many there are
 *   unknown     the same for places whose hours at the chosen time or whose prices are not known, and `unknownTotal`
 *   beside      the same for what the time that is said does not concern (programmes, pages), the first few
 *   alike       names that sound alike, where others are spelt exactly so
 *   unsure, closed   whether the hits are unknown, or not open when it was asked (search/narrow.js)
 *   exact       whether they are spelt as it was asked
 *   words, left, by  what had to be found; what was left out of a sentence; by what else it was found then
 *   around      whether it is only known of the township around the area that was named
 *   age         the age that the query names (80岁), or null
 *   person      {age, statuses}: whose price counts
 *   when        {dates, from, to, words} where the query speaks of time, else null; `beyond` where no hours are known then
 *   understood  [{facet, words}]: what else the query narrows by
 *   help        null, or {urgent, codes}: cards of the help card; no codes: whom to ring
 *   elsewhere   the name of a place that this directory has not, or ""
 *   counts      by facet (search/groups.js)
 *   failure     null, or {words: those that stand in the way, nearest: hits, counts: what there is to browse}
 */
export function search(index, query, options = {}) {
  const now = options.now || { date: index.day, minutes: 0 };
  const asked = readQuery(index, query);
  const meant = meaningOf(index, asked, options.without || []);
  const when = meant.times.length ? whenOf(meant.times, index.words, now, index.holidays) : null;
  const known = Boolean(when) && reaches(index, when.dates);
  const day = known ? withDishesOn(index, when.dates) : index;
  const found = find(day, { ...asked, times: meant.times, clocked: hasClock(asked), eats: meant.eats });
  const said = found.timeless ? null : when;
  const minute = { dates: [now.date], from: now.minutes, to: now.minutes + 1 };
  const { chosen, choices } = narrow(day, found, { meant, options, said: known ? said : null, now: minute });
  const { near = null, offset = 0, limit = LIMIT } = options;
  const pays = meant.priced ? paying(day, choices.cost) : null;
  const view = { index: day, found, near, suits: choices.suits, where: asked.where, enrols: asked.enrols, level: asked.level, pays };
  return {
    ...shown(view, chosen, offset, limit),
    ...told(asked, found, said),
    beyond: Boolean(said) && !known,
    person: { age: choices.cost.age, statuses: choices.cost.statuses },
    understood: meant.understood,
    help: helpOf(asked, meant, chosen),
    failure: found.entries.length || !asked.text ? null : explain(view, asked, choices),
  };
}

function hasClock({ times }) {
  return times.some(({ kind }) => kind === "clock");
}

/** What is listed. */
function shown(view, chosen, offset, limit) {
  return {
    hits: page(view, chosen.entries, offset, limit),
    total: chosen.entries.length,
    unknown: page(view, chosen.unknown, offset, limit),
    unknownTotal: chosen.unknown.length,
    beside: page(view, chosen.beside, 0, BESIDE_LIMIT),
    alike: page(view, view.found.alike, 0, ALIKE_LIMIT),
    unsure: Boolean(chosen.unsure),
    closed: Boolean(chosen.closed),
    counts: chosen.counts,
  };
}

/** How the question was read. */
function told(asked, found, said) {
  return {
    exact: found.tier === EXACT,
    words: found.words,
    left: found.left,
    around: found.around,
    by: found.left.length ? byWords(found) : [],
    age: asked.age,
    when: said,
    elsewhere: asked.elsewhere || (found.entries.length ? "" : asked.place),
  };
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

function page(view, entries, offset, limit) {
  const { total } = view.found;
  const asked = { total, near: view.near, where: view.where, enrols: view.enrols, level: view.level, pays: view.pays };
  return ordered(view.index, entries, asked, offset, offset + limit).map((entry) => hitOf(view, entry));
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
    url: `${index.homes ? index.homes[entry] : ""}${folder ? `${folder}${ownPath(id)}/` : id}`,
    name: textAt(index.pool, entry),
    area: index.area[entry] ? areaName(index, index.area[entry] - 1) : "",
    kind: term === undefined ? "" : kind.codes[term],
    phone: index.phones ? index.phones[entry].split("、")[0] : "",
    verified: index.verified[entry] ? shifted(index.day, 1 - index.verified[entry]) : null,
    doubt: index.doubts.get(entry) || "",
    clock: clockOf(index, entry),
    price: index.prices && index.prices.of[entry] ? index.prices.tables[index.prices.of[entry] - 1] : null,
    tariffs: index.tariffs ? Array.from(termsOf(index.tariffs, entry), (table) => index.tariffs.tables[table]) : [],
    distance: near ? distanceTo(index, entry, near) : null,
    reasons: [...suitable(suits, entry), ...reasonsFor(index, found.matches, entry)],
  };
}

function suitable(suits, entry) {
  const dishes = suits ? suits.of(entry).filter(Boolean).slice(0, DISHES_SHOWN) : [];
  return dishes.length ? [{ word: "", field: "dish", how: "suits", text: dishes.join("、"), start: 0, end: 0 }] : [];
}

/** Say why nothing was found, what is nearest of what the choices leave, and what there is to browse. */
function explain(view, asked, choices) {
  const { index, found } = view;
  const { words, nearest } = asked.elsewhere
    ? { words: [asked.elsewhere], nearest: nothing(index) }
    : standingInTheWay(index, found);
  return {
    words,
    nearest: page({ ...view, found: nearest }, passing(index, nearest.entries, choices), 0, NEAREST_LIMIT),
    counts: browsed(index, choices.now),
  };
}

/** What there is to browse at a time; the same while somebody types on, so it is counted once a minute. */
function browsed(index, now) {
  const key = JSON.stringify(now);
  const last = lastBrowsed.get(index.hours);
  if (last && last.key === key) return last.counts;
  const { counts } = applyFacets(index, everything(index).entries, { now });
  lastBrowsed.set(index.hours, { key, counts });
  return counts;
}
