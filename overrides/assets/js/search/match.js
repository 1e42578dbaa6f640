/**
 * How well every entry answers a word, and all words together.
 *
 * What an entry owes a word is one number, the smaller the better: 4096 × tier (scan.js) + the cost of the field
 * where it was found + the place within the text. The words of a query add up; their worst tier decides before
 * everything else.
 */

import { areaEntry } from "./columns.js";
import { FIRST, NONE, WHOLE, tierOf } from "./scan.js";

/** The cost of the field in which a word is found. A whole name costs nothing, its beginning NAME_FIRST. */
export const COSTS = {
  name: 30,
  former: 34,
  kind: 30,
  subkind: 30,
  service: 36,
  need: 36,
  activity: 40,
  programme: 40,
  room: 44,
  dish: 44,
  area: 50,
  audience: 60,
  address: 80,
  text: 90,
};
export const NAME_FIRST = 20;
/** What an optional word costs that an entry does not answer. */
const UNMET = 5;

export const TIER = 4096;
export const TOTAL_TIER = 16 * TIER;
export const MISSED = 65535;

/** The cost above which a word was only mentioned (address, text), not what the entry is or offers. */
export const MENTIONED = COSTS.address;

/**
 * Find a word with one of the scans of scan.js: {pattern, qualities, dishQualities, owed}; `owed` has a number
 * for every entry, MISSED where it does not answer.
 */
export function matchWord(index, pattern, scanPool) {
  const qualities = scanPool(index.pool, pattern);
  const dishQualities = index.dishes ? scanPool(index.dishes.pool, pattern) : null;
  const match = { pattern, qualities, dishQualities, owed: new Uint16Array(index.count).fill(MISSED) };
  oweNames(index, match);
  for (const field of index.fields) oweField(index, field, termsOwed(index, field, match), match.owed);
  if (index.dishes) oweField(index, index.dishes, Uint16Array.from(dishQualities, dishOwed), match.owed);
  oweAreas(index, match);
  oweMentions(index, match);
  return match;
}

/** What a match of this quality in this field is worth. */
export function owedFor(quality, field) {
  if (quality === NONE) return MISSED;
  return tierOf(quality) * TIER + (field === "name" ? nameCost(quality % 3) : COSTS[field] + (quality % 3));
}

function nameCost(place) {
  if (place === WHOLE) return 0;
  return place === FIRST ? NAME_FIRST : COSTS.name;
}

function dishOwed(quality) {
  return owedFor(quality, "dish");
}

function oweNames(index, { qualities, owed }) {
  for (let entry = 0; entry < index.count; entry += 1) {
    if (qualities[entry] !== NONE) owed[entry] = owedFor(qualities[entry], "name");
  }
  const from = index.count + index.terms;
  index.aliases.forEach((owner, alias) => {
    const quality = qualities[from + alias];
    if (owner < index.count && quality !== NONE) owed[owner] = Math.min(owed[owner], owedFor(quality, "former"));
  });
}

/** The best of a term's name and its synonyms, term by term. */
function termsOwed(index, field, { qualities }) {
  const best = qualities.slice(field.from, field.from + field.count);
  const from = index.count + index.terms;
  index.aliases.forEach((owner, alias) => {
    const term = owner - field.from;
    if (term >= 0 && term < field.count) best[term] = Math.min(best[term], qualities[from + alias]);
  });
  return Uint16Array.from(best, (quality) => owedFor(quality, field.name));
}

function oweField(index, field, owedByTerm, owed) {
  const sets = field.bounds.length - 1;
  const owedBySet = new Uint16Array(sets).fill(MISSED);
  for (let set = 0; set < sets; set += 1) {
    for (let at = field.bounds[set]; at < field.bounds[set + 1]; at += 1) {
      owedBySet[set] = Math.min(owedBySet[set], owedByTerm[field.members[at]]);
    }
  }
  for (let entry = 0; entry < index.count; entry += 1) {
    const set = owedBySet[field.of[entry]];
    if (set < owed[entry]) owed[entry] = set;
  }
}

/** What lies in an area is found by the area's name, and by the names of the areas around it. */
function oweAreas(index, { qualities, owed }) {
  const { count, parent } = index.areas;
  const owedByArea = new Uint16Array(count);
  for (let area = 0; area < count; area += 1) {
    const above = parent[area] < 0 ? MISSED : owedByArea[parent[area]];
    owedByArea[area] = Math.min(owedFor(qualities[areaEntry(index, area)], "area"), above);
  }
  for (let entry = 0; entry < index.count; entry += 1) {
    if (index.area[entry]) owed[entry] = Math.min(owed[entry], owedByArea[index.area[entry] - 1]);
  }
}

function oweMentions(index, { qualities, owed }) {
  let text = index.count + index.terms + index.aliases.length;
  for (const { name, owners } of index.mentions) {
    for (const owner of owners) {
      if (qualities[text] !== NONE) owed[owner] = Math.min(owed[owner], owedFor(qualities[text], name));
      text += 1;
    }
  }
}

/** Return what every entry owes all matches together, as a Float64Array. */
export function together(index, matches) {
  const total = new Float64Array(index.count);
  for (let entry = 0; entry < index.count; entry += 1) total[entry] = owedTogether(matches, entry);
  return total;
}

/**
 * Return what an entry owes all matches: the worst tier × TOTAL_TIER + the sum of costs; Infinity where a word is
 * missing that is not `optional`.
 */
export function owedTogether(matches, entry) {
  let tier = 0;
  let cost = 0;
  for (const { owed, optional } of matches) {
    if (optional) {
      cost += owed[entry] < TIER ? 0 : UNMET;
    } else {
      if (owed[entry] === MISSED) return Infinity;
      tier = Math.max(tier, Math.floor(owed[entry] / TIER));
      cost += owed[entry] % TIER;
    }
  }
  return tier * TOTAL_TIER + cost;
}
