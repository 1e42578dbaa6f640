/**
 * The words that a sentence is cut by: folded text → {kind, code}.
 *
 *     known     names of areas with and without their ending, and of what types.js says is cut by its names;
 *               kinds, services, needs, activities, rooms, dishes, what these are made of, and synonyms. Not names of
 *               places: those are found whole, or by their area and kind.
 *     cue       what points to a term and is in no record (cues.js)
 *     person    for whom: the audiences and their synonyms, the grades of school, the ages of children; 安置点, which says of whom too
 *     status    what lowers a price: 低保户
 *     gratis    free of charge; without: what follows is not wanted
 *     filler    what need not be found (data/vocabulary/query-words.yml)
 *     day, period, holiday    words of time
 *
 * Where a text is several of these the first holds.
 */

import { aboutType, areaEntry, fieldNamed } from "./columns.js";
import { SETTLEMENT } from "./level.js";
import { fold, textAt } from "./pool.js";

const BETWEEN = /[、，]/;
const AREA_ENDING = /(?:易地扶贫搬迁)?(?:安置点|社区|街道|村|镇|乡|县|区|市)$/;

/** Return the dictionary of an index; it is made at the first query. */
export function dictionaryOf(index) {
  if (!index.lazy.dictionary) index.lazy.dictionary = createDictionary(index);
  return index.lazy.dictionary;
}

function createDictionary(index) {
  const dictionary = new Map();
  const add = (text, kind, code) => {
    const word = fold(text);
    if (word && !dictionary.has(word)) dictionary.set(word, { kind, code });
  };
  const { words } = index;
  for (const [said, code] of Object.entries(words.status)) add(said, "status", code);
  for (const said of words.free) add(said, "gratis");
  for (const [word, kind, code] of knownWords(index)) if (word.length > 1) add(word, kind, code);
  for (const said of Object.keys(words.also)) add(said, "known", "");
  for (const role of ["day", "period", "holiday"]) for (const [said, code] of Object.entries(words[role])) add(said, role, code);
  for (const said of words.without) add(said, "without");
  for (const said of words.filler) add(said, "filler");
  for (const name of index.home) add(name, "filler");
  add(SETTLEMENT, "person");
  for (const { stems } of index.cues) {
    for (const { words: said } of stems) for (const word of said) if (word.length > 1) add(word, "cue");
  }
  return dictionary;
}

function* knownWords(index) {
  const { pool, count, terms, aliases, areas } = index;
  for (let area = 0; area < areas.count; area += 1) {
    const name = fold(textAt(pool, areaEntry(index, area)));
    yield [name, "known", "area"];
    yield [name.replace(AREA_ENDING, ""), "known", "area"];
  }
  for (let entry = 0; entry < count; entry += 1) {
    if (aboutType(index, entry).named) yield [fold(textAt(pool, entry)), "known"];
  }
  const found = [];
  for (let text = count; text < count + terms + aliases.length; text += 1) {
    const term = text < count + terms ? text : aliases[text - count - terms];
    if (term >= count) found.push([fold(textAt(pool, text)), ...kindOf(index, term)]);
  }
  // What is a need's word besides is found as the other.
  yield* found.filter(([, kind, code]) => kind === "known" && code !== "need");
  yield* found.filter(([, , code]) => code === "need");
  for (let dish = 0; index.dishes && dish < index.dishes.pool.count; dish += 1)
    yield [fold(textAt(index.dishes.pool, dish)), "known", "dish"];
  for (const word of index.dishes ? sharedPairs(index.dishes.pool) : []) yield [word, "known", "dish"];
  for (let text = 0; index.dishes && text < index.dishes.made.of.length; text += 1)
    for (const word of textAt(index.dishes.made.pool, text).split(BETWEEN)) yield [fold(word), "known", "dish"];
  yield* found.filter(([, kind]) => kind === "person");
}

/** Two characters that stand in several dishes are what these are made of: 土豆 of 土豆烧肉 and 牛肉炖土豆. */
function sharedPairs(pool) {
  const found = new Map();
  for (let dish = 0; dish < pool.count; dish += 1) {
    const name = fold(textAt(pool, dish));
    const pairs = new Set(Array.from({ length: Math.max(name.length - 1, 0) }, (_, at) => name.slice(at, at + 2)));
    for (const pair of pairs) found.set(pair, (found.get(pair) || 0) + 1);
  }
  return [...found].filter(([, count]) => count > 1).map(([pair]) => pair);
}

function kindOf(index, term) {
  const has = (name) =>
    term >= fieldNamed(index, name).from && term < fieldNamed(index, name).from + fieldNamed(index, name).count;
  if (has("audience") || has("grade") || has("age")) return ["person", ""];
  if (has("need")) return ["known", "need"];
  return ["known", has("kind") || has("subkind") ? "kind" : ""];
}
