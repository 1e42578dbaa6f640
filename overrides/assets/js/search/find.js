/**
 * What answers a query, found as loosely as needed.
 *
 * All words are required, each in any field; or the query stands whole in one text. How loosely is decided for the
 * query as a whole: what is spelt exactly so; else what sounds so (the query's own pinyin, typed pinyin, sounds that
 * are mixed up in the south-west); else what is cut otherwise by its sound, or differs in one character. A looser
 * reading never adds to a stricter one; names that merely sound alike are kept apart, as `alike`.
 */

import { fieldNamed, soundsOf } from "./columns.js";
import { cutBySound } from "./cut.js";
import { dictionaryOf } from "./dictionary.js";
import { COSTS, LISTED, MISSED, TOTAL_TIER, matchWord, together } from "./match.js";
import { unique } from "./query.js";
import { ALIKE, EXACT, SOUND, createPattern, scan, scanNear, scanSimilar } from "./scan.js";

const MAX_PARTS = 8;

/**
 * Find the entries that answer: {entries, total, alike, matches, timeless}. `total` is what each owes; `matches` the
 * readings of the query, each a list of word matches; `timeless` tells that a time of day turned out to be a name
 * (四点半).
 */
export function find(index, asked) {
  if (!asked.whole.length) return everything(index);
  const whole = matchAll(index, asked.whole, scan);
  if (!asked.words.length) {
    const named = foundBy(index, [whole]);
    const isName = named.tier === EXACT && asked.times.some(({ kind }) => kind === "clock");
    return isName ? { ...named, timeless: true } : everything(index);
  }
  const words = same(asked.words, asked.whole) ? whole : matchAll(index, asked.words, scan);
  for (const match of words) match.optional = asked.persons.includes(match.pattern.text);
  for (const match of whole) match.phrase = whole === words ? 0 : Math.max(words.length / whole.length, 1);
  const strict = foundBy(index, [whole, words]);
  if (strict.entries.length) return strict;
  const cut = cutFurther(index, words);
  const looser = cut === whole ? [cut] : [cut, whole];
  const near = foundBy(index, [cut, ...looser.map((matches) => nearly(index, matches))]);
  return near.entries.length ? near : { ...near, matches: [words] };
}

function same(words, others) {
  return words.length === others.length && words.every((word, number) => word === others[number]);
}

/** Cut the words that nothing answers by their sound; the words themselves where there is nothing to cut. */
function cutFurther(index, words) {
  const cut = words.flatMap((match) => {
    const parts = answers(match) ? [] : cutBySound(index, dictionaryOf(index), match.pattern.text);
    return parts.length > 1 ? matchAll(index, parts.slice(0, MAX_PARTS), scan) : [match];
  });
  return cut.length > words.length ? cut : words;
}

/** Allow one wrong character in the words that nothing answers. */
function nearly(index, words) {
  return words.map((match) => (answers(match) ? match : matchWord(index, match.pattern, scanNear)));
}

/** No words: every entry that answers to facets, in the order of the index. */
export function everything(index) {
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

/**
 * Return {words, nearest}: the words that nobody answers, or else the one without which most would be found; and what
 * is found by the others, or by what is similar.
 */
export function standingInTheWay(index, found) {
  const [words] = found.matches;
  const dead = words.filter((match) => !answers(match));
  const culprits = dead.length ? dead : [heaviest(index, words)];
  const rest = words.filter((match) => !culprits.includes(match));
  const similar = culprits.map((match) => matchWord(index, match.pattern, scanSimilar));
  const nearest = foundBy(index, rest.length ? [rest] : similar.map((match) => [match]));
  return { words: culprits.map((match) => match.pattern.text), nearest };
}

/** The word without which the others find most. */
function heaviest(index, words) {
  const without = words.map((match) => foundBy(index, [words.filter((other) => other !== match)]).entries.length);
  return words[without.indexOf(Math.max(...without))];
}
