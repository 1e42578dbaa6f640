/**
 * The words that a sentence is cut by: folded text → what it is.
 *
 *     known     names of areas with and without their ending, and of what types.js says is cut by its names;
 *               kinds, services, needs, activities, rooms and their synonyms. Not names of places: those are found
 *               whole, or by their area and kind.
 *     person    for whom: the audiences and their synonyms
 *     filler    what need not be found (data/vocabulary/query-words.yml)
 *     day, period    words of time
 */

import { aboutType, areaEntry, fieldNamed } from "./columns.js";
import { fold, textAt } from "./pool.js";

const AREA_ENDING = /(?:易地扶贫搬迁)?(?:安置点|社区|街道|村|镇|乡|县|区|市)$/;

/** Return the dictionary of an index; it is made at the first query. */
export function dictionaryOf(index) {
  if (index.lazy.dictionary) return index.lazy.dictionary;
  const dictionary = new Map();
  for (const [word, kind] of knownWords(index)) {
    if (word.length > 1 && dictionary.get(word) !== "known") dictionary.set(word, kind);
  }
  for (const said of index.words.filler) dictionary.set(fold(said), "filler");
  for (const role of ["day", "period"]) for (const said of Object.keys(index.words[role])) dictionary.set(said, role);
  index.lazy.dictionary = dictionary;
  return dictionary;
}

function* knownWords(index) {
  const { pool, count, terms, aliases, areas } = index;
  for (let area = 0; area < areas.count; area += 1) {
    const name = fold(textAt(pool, areaEntry(index, area)));
    yield [name, "known"];
    yield [name.replace(AREA_ENDING, ""), "known"];
  }
  for (let entry = 0; entry < count; entry += 1) {
    if (aboutType(index, entry).named) yield [fold(textAt(pool, entry)), "known"];
  }
  const persons = fieldNamed(index, "audience");
  for (let text = count; text < count + terms + aliases.length; text += 1) {
    const term = text < count + terms ? text : aliases[text - count - terms];
    const isPerson = term >= persons.from && term < persons.from + persons.count;
    if (term >= count) yield [fold(textAt(pool, text)), isPerson ? "person" : "known"];
  }
}
