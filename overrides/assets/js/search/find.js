/**
 * What answers a query, found as loosely as needed.
 *
 * 1. What nothing here answers: an emergency, a region elsewhere, what the help card speaks of, a telephone number.
 * 2. All words in any field, or the query whole in one text: spelt exactly so; else as it sounds (the query's own
 *    pinyin, typed pinyin, sounds that are mixed up in the south-west); else cut otherwise by its sound, or with one
 *    wrong character. A looser reading never adds to a stricter one; names that merely sound alike are kept apart.
 * 3. A sentence: what it is about (concept.js) and the words of it that are in some record (sentence.js).
 */

import { fieldNamed } from "./columns.js";
import { conceptOf, termsVoted } from "./concept.js";
import { cutBySound } from "./cut.js";
import { dictionaryOf } from "./dictionary.js";
import { OTHERWISE, foundBy, isAnswered, matchAll, nothing } from "./found.js";
import { LISTED, MENTIONED, MISSED, TIER, TOTAL_TIER, matchWord, standingOwed } from "./match.js";
import { ALIKE, EXACT, NEAR, scan, scanNear } from "./scan.js";
import { isNameAttempt, sentence } from "./sentence.js";
import { CANTEEN } from "./types.js";
import { wordsOf } from "./words.js";

const MAX_PARTS = 8;
/** Longer texts than these are sentences, not names with a wrong character in them. */
const LONG = 14;
const LONG_MEANT = 7;
const SHORT = 4;
/** What it costs that such a thing is not what the sentence seems to be about. */
const BESIDE = 5;
const EATING = [{ field: "kind", code: CANTEEN, score: 3 }];

/**
 * Find the entries that answer: {entries, total, alike, matches, words, voted, areas, around, left, timeless}.
 *
 * `total` is what each owes; `matches` the readings of the query, each a list of word matches; `voted` the terms that its
 * cues are for; `areas` whether it names one of ours, `around` whether what was found is only known of the township around
 * it; `left` what of it was left out; `timeless` tells that a time of day turned out to be a name (四点半).
 */
export function find(index, asked) {
  const voted = asked.eats ? EATING : termsVoted(index, asked);
  const words = wordsOf(index, asked, voted);
  const areas = asked.pieces.flat().some(({ code }) => code === "area");
  const told = { words: words.map(({ text }) => text), voted, areas, left: [], around: false };
  const found = answer(index, asked, words, voted);
  if (found.entries.length || !areas || asked.elsewhere || asked.help) return { ...told, ...found };
  const wider = answer({ ...index, around: true }, asked, words, voted);
  return wider.entries.length ? { ...told, ...wider, around: true } : { ...told, ...found };
}

function answer(index, asked, words, voted) {
  if (asked.elsewhere || (asked.help && !asked.help.services.length)) return nothing(index);
  if (asked.help) return serving(index, asked.help.services);
  if (asked.telephone) return ringing(index, asked.telephone);
  if (!asked.text) return asked.browses ? everything(index) : nothing(index);
  const concept = conceptOf(index, voted);
  if (!words.some(({ optional }) => !optional)) return withoutWords(index, asked, words, concept);
  if (!concept && words.every(({ person }) => person) && saysMore(asked, words)) return nothing(index);
  if (asked.place && !isHere(index, asked.place))
    return { ...nothing(index), matches: [matchAll(index, [wordOf(asked.place)], scan)] };
  const strict = strictly(index, asked, words, concept);
  if (strict.entries.length && !(concept && isChance(strict, words, concept))) return strict;
  if (asked.place || isNameAttempt(index, asked) || isBare(asked)) return { ...nothing(index), matches: strict.matches };
  const found = sentence(index, { asked, words: strict.matches[0], concept });
  return found.entries.length ? found : { ...found, matches: strict.matches };
}

/** Unknown words that merely stand in some text of what the sentence is not about. */
function isChance({ entries, total }, words, concept) {
  if (words.some(({ known, optional }) => known && !optional)) return false;
  return entries.every((entry) => concept.owed[entry] === MISSED && total[entry] % TOTAL_TIER >= MENTIONED);
}

/** Nothing but known words, which are all meant. */
function isBare({ pieces }) {
  return pieces.flat().every(({ kind }) => kind === "known");
}

/** Something that we have is called so, or sounds so. */
function isHere(index, name) {
  return matchAll(index, [wordOf(name)], scan)[0].owed.some((owed) => owed < NEAR * TIER);
}

function withoutWords(index, asked, words, concept) {
  const whole = matchAll(index, asked.whole.map(wordOf), scan);
  const named = foundBy(index, [whole]);
  if (named.tier === EXACT && asked.clocked) return { ...named, timeless: true };
  if (concept) return meaning(index, matchAll(index, words, scan), concept);
  if (!hasUnknown(asked)) return narrows(asked) ? everything(index) : nothing(index);
  return asked.text.length <= SHORT && named.tier <= ALIKE ? named : nothing(index);
}

/** Nothing but particles asks for nothing (你是谁), unless it asks for whatever there is, or says when, for whom, for how much. */
function narrows({ browses, where, opening, times, age, statuses, gratis, most, votes }) {
  const told = [times, statuses, votes].some(({ length }) => length > 0);
  return browses || where || opening || told || age !== null || gratis || most !== null;
}

/** For whom is not all that is said; what, is not understood. */
function saysMore(asked, words) {
  const persons = words.reduce((sum, { text }) => sum + text.length, 0);
  return hasUnknown(asked) || asked.text.length > persons + SHORT;
}

function hasUnknown({ pieces }) {
  return pieces.flat().some(({ kind }) => kind === "unknown");
}

/** What a sentence is about; and what a word of it that points there is the very name of: what stands in a record. */
function meaning(index, words, concept) {
  const pointing = words.map((match) => (match.unmet ? standingOnly(index, match) : match));
  const named = pointing.filter((match) => match.unmet && isAnswered(match));
  const others = named.map((match) => [match, { ...concept, optional: true, unmet: BESIDE }]);
  return foundBy(index, [[concept, ...pointing.map((match) => ({ ...match, optional: true }))], ...others]);
}

/** A word where it is the name of something, of what happens there, or of what is there; not where it is a synonym. */
function standingOnly(index, match) {
  const owed = standingOwed(index, match);
  for (const other of match.others || []) {
    standingOwed(index, other).forEach((own, entry) => {
      if (own !== MISSED) owed[entry] = Math.min(owed[entry], own + OTHERWISE);
    });
  }
  return { ...match, optional: false, owed };
}

function wordOf(text) {
  return { text };
}

/** All words at once, as they are spelt or as they sound; then with other cuts and one wrong character. */
function strictly(index, asked, words, concept) {
  const texts = words.map(({ text }) => text);
  const plain = words.every(({ dish, also }) => !dish && !also.length);
  const whole = isSentence(asked) ? null : matchAll(index, asked.whole.map(wordOf), scan);
  const required = whole && plain && same(texts, asked.whole) ? whole : matchAll(index, words, scan);
  words.forEach(({ optional, known, code }, number) => Object.assign(required[number], { optional, known, code }));
  for (const match of whole || []) match.phrase = whole === required ? 0 : Math.max(required.length / whole.length, 1);
  const strict = foundBy(index, [...(whole ? [whole] : []), ...readings(index, required, concept)]);
  if (strict.entries.length) return strict;
  if (isLong(asked, required, concept)) return { ...strict, matches: [required] };
  const cut = cutFurther(index, required);
  const looser = cut === whole || !whole ? [cut] : [cut, whole];
  const open = looser.filter((matches) => !matches.every(isAnswered));
  if (!open.length && cut === required) return { ...strict, matches: [required] };
  const near = foundBy(index, [...(cut === required ? [] : [cut]), ...open.map((matches) => nearly(index, matches, asked))]);
  return near.entries.length ? near : { ...near, matches: [required] };
}

/** All words, and what the sentence is about, which beside the name of an area has to be met; what has a word for its name need not be about the same. */
function readings(index, words, concept) {
  if (!concept) return [words];
  const isBareArea = words.every(({ optional, code }) => optional || code === "area");
  const all = [...words, { ...concept, optional: !isBareArea }];
  const named = words.filter(({ known, code }) => known && !code);
  if (!named.length) return [all];
  return [
    all,
    [
      ...words.map((match) => (named.includes(match) ? standingOnly(index, match) : match)),
      { ...concept, optional: true, unmet: BESIDE },
    ],
  ];
}

/** Wrong characters are looked for in names, not in sentences. */
function isLong(asked, words, concept) {
  const unanswered = words.filter((match) => !match.optional && !isAnswered(match)).length;
  return unanswered > 1 || lengthOf(asked.text) > (concept ? LONG_MEANT : LONG);
}

/** Too long, and with too much that is no name in it, to stand anywhere as a whole. */
function isSentence({ text, pieces }) {
  return lengthOf(text) > LONG && pieces.flat().some(({ kind }) => kind === "filler");
}

/** As many characters as a text has, or would have if its pinyin were written in them. */
function lengthOf(text) {
  return text.replace(/[a-z]{1,3}/g, "拼").length;
}

function same(words, others) {
  return words.length === others.length && words.every((word, number) => word === others[number]);
}

/** Cut the words that nothing answers by their sound; the words themselves where there is nothing to cut. */
function cutFurther(index, words) {
  const cut = words.flatMap((match) => {
    const parts = isAnswered(match) ? [] : cutBySound(index, dictionaryOf(index), match.pattern.text);
    return parts.length > 1 ? matchAll(index, parts.slice(0, MAX_PARTS).map(wordOf), scan) : [match];
  });
  return cut.length > words.length ? cut : words;
}

/**
 * Allow one wrong character in the words that nothing answers, of names only: 买手机 is not 学手机; and not in what looks
 * like the name of a place.
 */
function nearly(index, words, { place }) {
  const scanNames = (pool, pattern) => scanNear(pool, pattern, pool === index.pool ? index.count : pool.count);
  return words.map((match) => (isAnswered(match) || place ? match : matchWord(index, match.pattern, scanNames)));
}

/** No words: every entry that answers to facets, in the order of the index. */
export function everything(index) {
  const kinds = fieldNamed(index, "kind").of;
  const entries = [];
  for (let entry = 0; entry < index.count; entry += 1) if (kinds[entry]) entries.push(entry);
  const total = new Float64Array(index.count).fill(LISTED);
  return { entries, total, alike: [], matches: [], tier: EXACT };
}

/** The entries that offer one of the services. */
function serving(index, services) {
  const voted = services.map((code) => ({ field: "service", code, score: 0 }));
  return foundBy(index, [[conceptOf(index, voted)]]);
}

/** The entries that have a telephone with these digits in it, or whose digits are the end of these. */
function ringing(index, digits) {
  const entries = [];
  const total = new Float64Array(index.count).fill(Infinity);
  (index.phones || []).forEach((numbers, entry) => {
    if (!numbers.split("、").some((number) => rings(number.replace(/\D/g, ""), digits))) return;
    entries.push(entry);
    total[entry] = LISTED;
  });
  return { ...nothing(index), entries, total };
}

function rings(own, digits) {
  return own.length > 4 && (own.includes(digits) || digits.endsWith(own));
}
