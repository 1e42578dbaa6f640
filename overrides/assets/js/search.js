/**
 * The search of the whole site: pure, without a DOM, the same in a browser and in node.
 *
 *     const index = createIndex(await (await fetch("data/index.json")).json());
 *     const { hits } = search(index, "tongbao食堂", { now: { date: "2026-11-24", minutes: 690 } });
 *
 * A query is read (search/query.js): fillers go, words of time are set apart as `when`, a sentence is cut into words.
 * All words are required, each in any field; or the query stands whole in one text. How loosely is decided for the query
 * as a whole: what is spelt exactly so; else what sounds so (the query's own pinyin, typed pinyin, sounds that are mixed
 * up in the south-west); else what differs in one character. A looser reading never adds to a stricter one; up to
 * ALIKE_LIMIT names that merely sound alike are offered apart, as `alike`. The order of hits is written in
 * search/rank.js, the costs in search/match.js.
 */

import { areaName, createIndex, fieldNamed, soundsOf, typeOf, withMore } from "./search/columns.js";
import { cutBySound } from "./search/cut.js";
import { distanceTo } from "./search/distance.js";
import { applyFacets } from "./search/facets.js";
import { clockOf } from "./search/hours.js";
import { COSTS, LISTED, MISSED, TOTAL_TIER, matchWord, owedTogether, together } from "./search/match.js";
import { textAt } from "./search/pool.js";
import { dictionaryOf, readQuery, unique } from "./search/query.js";
import { ordered } from "./search/rank.js";
import { reasonFor, termsOf } from "./search/reason.js";
import { ALIKE, EXACT, SOUND, createPattern, scan, scanNear, scanSimilar } from "./search/scan.js";
import { whenOf } from "./search/time.js";

export { createIndex, withMore };

const LIMIT = 50;
const ALIKE_LIMIT = 5;
const NEAREST_LIMIT = 5;
const MAX_PARTS = 8;
const FOLDERS = {
  place: "places/",
  programme: "programmes/",
  team: "teams/",
  policy: "policies/",
  announcement: "announcements/",
  area: "areas/",
  service: "services/",
  need: "needs/",
};

/**
 * Find `query` in the index.
 *
 * options: kind, area, service, audience (a code, a path, or several); accessible, delivery: true; at: "now" or {dates:
 * [ISO], from, to} in minutes; near: {lon, lat} in WGS-84 degrees; now: {date, minutes}, the clock in Shanghai (the first
 * day of the index where it is not given); limit, offset.
 *
 * Returns
 *   hits      the first `limit` hits from `offset`: {type, id, url, name, area, kind, phone, verified, clock (for
 *             clock.js), distance, reasons}, in order
 *   total     how many there are
 *   unknown   the same for places whose hours at the chosen time are not known, and `unknownTotal`
 *   alike     names that sound alike, where others are spelt exactly so
 *   words     what had to be found
 *   age       the age that the query names (80岁), or null
 *   when      {dates, from, to, words} where the query speaks of time; the caller decides whether to set it as `at`
 *   counts    the facets: {kind, area, service, audience: [{value, name, count}], accessible, delivery, at}
 *   failure   null, or {words: those that stand in the way, nearest: hits, counts: what there is to browse}
 */
export function search(index, query, options = {}) {
  const now = options.now || { date: index.day, minutes: 0 };
  const asked = readQuery(index, query);
  const found = find(index, asked);
  const view = { index, found, near: options.near || null };
  const at = options.at === "now" ? { dates: [now.date], from: now.minutes, to: now.minutes + 1 } : options.at;
  const chosen = applyFacets(index, found.entries, { ...options, at });
  const offset = options.offset || 0;
  const limit = options.limit || LIMIT;
  return {
    hits: page(view, chosen.entries, offset, limit),
    total: chosen.entries.length,
    unknown: page(view, chosen.unknown, offset, limit),
    unknownTotal: chosen.unknown.length,
    alike: page(view, found.alike, 0, ALIKE_LIMIT),
    words: asked.words,
    age: asked.age,
    when: found.timeless ? null : whenOf(asked.times, index.words, now),
    counts: chosen.counts,
    failure: found.entries.length || !asked.words.length ? null : explain(view),
  };
}

/**
 * Find the entries that answer: {entries, total, alike, matches, timeless}. `total` is what each owes; `matches` the
 * readings of the query, each a list of word matches; `timeless` tells that a time of day turned out to be a name
 * (四点半).
 */
function find(index, asked) {
  if (!asked.whole.length) return everything(index);
  const whole = matchAll(index, asked.whole, scan);
  if (!asked.words.length) {
    const named = foundBy(index, [whole]);
    const isName = named.tier === EXACT && asked.times.some(({ kind }) => kind === "clock");
    return isName ? { ...named, timeless: true } : everything(index);
  }
  const words = same(asked.words, asked.whole) ? whole : matchAll(index, asked.words, scan);
  for (const match of words) match.optional = asked.persons.includes(match.pattern.text);
  for (const match of whole) match.phrase = whole !== words;
  const strict = foundBy(index, [whole, words]);
  if (strict.entries.length) return strict;
  const cut = cutFurther(index, words);
  const near = foundBy(index, [cut, nearly(index, cut), nearly(index, whole)]);
  return near.entries.length ? near : { ...near, matches: [words] };
}

function same(words, others) {
  return words.length === others.length && words.every((word, number) => word === others[number]);
}

/** Cut the words that nothing answers by their sound. */
function cutFurther(index, words) {
  const dead = words.filter((match) => !answers(match));
  const parts = dead.flatMap((match) => cutBySound(index, dictionaryOf(index), match.pattern.text));
  const living = words.filter((match) => answers(match));
  return living.concat(matchAll(index, unique(parts).slice(0, MAX_PARTS), scan));
}

/** Allow one wrong character in the words that nothing answers. */
function nearly(index, words) {
  return words.map((match) => (answers(match) ? match : matchWord(index, match.pattern, scanNear)));
}

/** No words: every entry that answers to facets, in the order of the index. */
function everything(index) {
  const kinds = fieldNamed(index, "kind").of;
  const entries = [];
  for (let entry = 0; entry < index.count; entry += 1) if (kinds[entry]) entries.push(entry);
  const total = new Float64Array(index.count).fill(LISTED);
  return { entries, total, alike: [], matches: [], tier: EXACT };
}

function matchAll(index, words, scanPool) {
  return words.map((word) => matchWord(index, createPattern(soundsOf(index), word), scanPool));
}

function answers(match) {
  return match.optional || match.owed.some((owed) => owed !== MISSED);
}

/** Keep the entries of the strictest tier that any reading of the query reaches (sound and alike count as one). */
function foundBy(index, matches) {
  const total = unique(matches)
    .map((words) => together(index, words))
    .reduce(lesser);
  const best = Math.floor(total.reduce((least, owed) => (owed < least ? owed : least), Infinity) / TOTAL_TIER);
  const loosest = best === SOUND ? ALIKE : best;
  const entries = [];
  const alike = [];
  for (let entry = 0; entry < total.length; entry += 1) {
    const tier = Math.floor(total[entry] / TOTAL_TIER);
    if (tier <= loosest && tier < Infinity) entries.push(entry);
    else if (best === EXACT && tier <= ALIKE && total[entry] % TOTAL_TIER <= COSTS.name) alike.push(entry);
  }
  return { entries, total, alike, matches, tier: best };
}

function lesser(total, other) {
  return total.map((owed, entry) => (owed < other[entry] ? owed : other[entry]));
}

function page(view, entries, offset, limit) {
  const order = ordered(view.index, entries, view.found.total, view.near);
  return order.slice(offset, offset + limit).map((entry) => hitOf(view, entry));
}

function hitOf({ index, found, near }, entry) {
  const type = typeOf(index, entry);
  const id = index.ids[entry];
  const kind = fieldNamed(index, "kind");
  const [term] = termsOf(kind, entry);
  return {
    type,
    id,
    url: FOLDERS[type] ? `${FOLDERS[type]}${id}/` : id,
    name: textAt(index.pool, entry),
    area: index.area[entry] ? areaName(index, index.area[entry] - 1) : "",
    kind: term === undefined ? "" : kind.codes[term],
    phone: index.phones ? index.phones[entry] : "",
    verified: index.verified[entry] > 0,
    clock: clockOf(index, entry),
    distance: near ? distanceTo(index, entry, near) : null,
    reasons: reasonsFor(index, found.matches, entry),
  };
}

/** The reasons of the reading of the query that suits the entry best. */
function reasonsFor(index, matches, entry) {
  const owed = matches.map((words) => owedTogether(words, entry));
  const best = matches[owed.indexOf(Math.min(...owed))];
  return best ? best.map((match) => reasonFor(index, match, entry)).filter(Boolean) : [];
}

/**
 * Say why nothing was found: the words nobody answers, or else the one without which most would be found; the entries
 * nearest to what was meant; and the counts of all facets, to browse.
 */
function explain(view) {
  const { index, found } = view;
  const [words] = found.matches;
  const dead = words.filter((match) => !answers(match));
  const culprits = dead.length ? dead : [heaviest(index, words)];
  const rest = words.filter((match) => !culprits.includes(match));
  const similar = culprits.map((match) => matchWord(index, match.pattern, scanSimilar));
  const nearest = foundBy(index, rest.length ? [rest] : similar.map((match) => [match]));
  return {
    words: culprits.map((match) => match.pattern.text),
    nearest: page({ ...view, found: nearest }, nearest.entries, 0, NEAREST_LIMIT),
    counts: applyFacets(index, everything(index).entries, {}).counts,
  };
}

/** The word without which the others find most. */
function heaviest(index, words) {
  const without = words.map((match) => foundBy(index, [words.filter((other) => other !== match)]).entries.length);
  return words[without.indexOf(Math.max(...without))];
}
