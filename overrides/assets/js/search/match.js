/**
 * How well every entry answers a word.
 *
 * What an entry owes a word is one number, the smaller the better: 4096 × tier (scan.js) + the cost of the field
 * where it was found + the place within the text. The words of a query add up (together.js); their worst tier decides
 * before everything else.
 */

import { areaEntry } from "./columns.js";
import { textAt } from "./pool.js";
import { ALIKE, EXACT, FIRST, NONE, WHOLE, tierOf } from "./scan.js";

/**
 * The cost of the field in which a word is found: what the entry is, what happens there, what it offers, where it lies,
 * for whom, what else is said. A whole name costs nothing, its beginning NAME_FIRST; a synonym costs SYNONYM more than
 * the term it stands for.
 */
export const COSTS = {
  name: 30,
  former: 32,
  kind: 30,
  subkind: 30,
  activity: 34,
  room: 34,
  dish: 34,
  programme: 36,
  service: 38,
  need: 44,
  area: 50,
  audience: 60,
  access: 50,
  operating: 38,
  age: 36,
  charge: 82,
  address: 80,
  text: 90,
};
const SYNONYM = 4;
const HAN = /^[\u3400-\u9fff]+$/;
/** What no word of a query finds of itself: a need only leads on, an age is none of the numbers that are typed. */
const SPOKEN_ALONE = ["need", "age"];
/** The fields of what a record itself says there is. */
const STANDING = ["activity", "room", "programme"];
export const NAME_FIRST = 20;
/** What an entry owes where nothing is asked. */
export const LISTED = 1;

/** What it costs that something is known of the township around an area only. */
const AROUND = 20;

export const TIER = 4096;
export const TOTAL_TIER = 16 * TIER;
export const MISSED = 65535;

/** The cost above which a word was only mentioned (address, text), not what the entry is or offers. */
export const MENTIONED = COSTS.address;

/**
 * Find a word with one of the scans of scan.js: {pattern, qualities, dishQualities, madeQualities, owed}; `owed` has a number
 * for every entry, MISSED where it does not answer.
 */
export function matchWord(index, pattern, scanPool) {
  const match = { ...matchDish(index, pattern, scanPool), qualities: heard(index, pattern, scanPool(index.pool, pattern)) };
  oweNames(index, match);
  for (const field of index.fields) if (!SPOKEN_ALONE.includes(field.name)) oweField(index, field, termsOwed(index, field, match), match.owed);
  oweNeeds(index, match);
  oweAreas(index, match);
  oweMentions(index, match);
  return match;
}

/**
 * Two characters that both merely sound alike are taken for a name (蓝门 for 南门), not for a word: 寿司 is not 收拾, though
 * 书划 is 书法.
 */
function heard({ count, pool }, { text }, qualities) {
  if (text.length !== 2 || !HAN.test(text)) return qualities;
  const least = ALIKE * 3;
  for (let number = count; number < qualities.length; number += 1) {
    if (qualities[number] < least || qualities[number] === NONE) continue;
    const own = textAt(pool, number);
    if (!own.includes(text[0]) && !own.includes(text[1])) qualities[number] = NONE;
  }
  return qualities;
}

/** A need is wide: where somebody offers what a word says, the need of that name only leads on. */
function oweNeeds(index, match) {
  const need = index.fields.find(({ name }) => name === "need");
  const owedByTerm = termsOwed(index, need, match);
  if (owedByTerm.every(isMissed)) return;
  const kinds = index.fields.find(({ name }) => name === "kind").of;
  const isOffered = match.owed.some((own, entry) => own < TIER && kinds[entry] > 0);
  const owed = isOffered ? new Uint16Array(index.count).fill(MISSED) : match.owed;
  oweField(index, need, owedByTerm, owed);
  if (!isOffered) return;
  for (let entry = 0; entry < index.count; entry += 1) {
    if (!kinds[entry] && owed[entry] < match.owed[entry]) match.owed[entry] = owed[entry];
  }
}

/** Find a word among the dishes only. */
export function matchDish(index, pattern, scanPool) {
  const owed = new Uint16Array(index.count).fill(MISSED);
  const dishQualities = index.dishes ? scanPool(index.dishes.pool, pattern) : null;
  // Two characters that merely sound so are in some dish nearly always (超市: 炒时蔬).
  if (dishQualities && pattern.text.length < 3) keepExact(dishQualities);
  const madeQualities = index.dishes ? keepExact(scanPool(index.dishes.made.pool, pattern)) : null;
  if (index.dishes) oweField(index, index.dishes, dishesOwed(index.dishes, { dishQualities, madeQualities }), owed);
  return { pattern, qualities: null, dishQualities, madeQualities, owed };
}

function keepExact(qualities) {
  qualities.forEach((quality, text) => tierOf(quality) > EXACT && (qualities[text] = NONE));
  return qualities;
}

/**
 * Return what every entry owes a word where it is spelt so and is the name of something, of what happens there, or of what
 * is there; not where it is a synonym, an offer or a mention.
 */
export function standingOwed(index, match) {
  const owed = new Uint16Array(index.count).fill(MISSED);
  if (match.qualities) {
    oweNames(index, { qualities: match.qualities, owed });
    for (const field of index.fields)
      if (STANDING.includes(field.name)) oweField(index, field, termsOwed(index, field, match), owed);
  }
  if (index.dishes) oweField(index, index.dishes, dishesOwed(index.dishes, match), owed);
  for (let entry = 0; entry < owed.length; entry += 1) if (owed[entry] >= TIER) owed[entry] = MISSED;
  return owed;
}

/** What a match of this quality in this field is worth; free text is only searched for what is spelt exactly so. */
export function owedFor(quality, field, synonym = false) {
  if (quality === NONE || (field === "text" && tierOf(quality) > EXACT)) return MISSED;
  if (field === "name") return tierOf(quality) * TIER + nameCost(quality % 3);
  return tierOf(quality) * TIER + COSTS[field] + (synonym ? SYNONYM : 0) + (quality % 3);
}

function nameCost(place) {
  if (place === WHOLE) return 0;
  return place === FIRST ? NAME_FIRST : COSTS.name;
}

function isMissed(owed) {
  return owed === MISSED;
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

/** What each term of a field owes, by its name or the best of its synonyms. */
function termsOwed(index, field, { qualities }) {
  const owed = owedByText(qualities, field.from, field.count, field.name);
  const from = index.count + index.terms;
  for (let alias = 0; alias < index.aliases.length; alias += 1) {
    if (qualities[from + alias] === NONE) continue;
    const term = index.aliases[alias] - field.from;
    if (term < 0 || term >= field.count) continue;
    owed[term] = Math.min(owed[term], owedFor(qualities[from + alias], field.name, true));
  }
  return owed;
}

/** What each dish owes, by its name or by what it is made of, which counts like a synonym. */
function dishesOwed({ made }, { dishQualities, madeQualities }) {
  const owed = owedByText(dishQualities, 0, dishQualities.length, "dish");
  made.of.forEach((dish, text) => {
    if (madeQualities[text] !== NONE) owed[dish] = Math.min(owed[dish], owedFor(madeQualities[text], "dish", true));
  });
  return owed;
}

function owedByText(qualities, from, count, field) {
  const owed = new Uint16Array(count).fill(MISSED);
  for (let number = 0; number < count; number += 1) {
    const quality = qualities[from + number];
    if (quality !== NONE) owed[number] = owedFor(quality, field);
  }
  return owed;
}

function oweField(index, field, owedByTerm, owed) {
  if (owedByTerm.every(isMissed)) return;
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
  if (owedByArea.every(isMissed)) return;
  if (index.around) oweAround(index, owedByArea);
  for (let entry = 0; entry < index.count; entry += 1) {
    if (index.area[entry]) owed[entry] = Math.min(owed[entry], owedByArea[index.area[entry] - 1]);
  }
}

/** What is only known of a township, and of no community in it, counts for its communities where nothing else is found. */
function oweAround({ areas: { count, parent } }, owedByArea) {
  for (let area = 0; area < count; area += 1) {
    const above = parent[area];
    const isInTownship = above >= 0 && parent[above] >= 0;
    if (isInTownship && owedByArea[area] !== MISSED && owedByArea[above] === MISSED)
      owedByArea[above] = owedByArea[area] + AROUND;
  }
}

function oweMentions(index, { qualities, owed }) {
  let text = index.count + index.terms + index.aliases.length;
  for (const { name, owners } of index.mentions) {
    for (let number = 0; number < owners.length; number += 1, text += 1) {
      if (qualities[text] === NONE) continue;
      owed[owners[number]] = Math.min(owed[owners[number]], owedFor(qualities[text], name));
    }
  }
}
