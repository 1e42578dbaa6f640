/**
 * Cut by sound: “tongbaoshitang”, “tbst” and 铜宝食堂 are 桐堡 and 食堂, though no text has them side by side.
 *
 * Words of the dictionary are looked up by the forms of their syllables that are easily mixed up (pinyin.js), and by
 * their initials. It is tried on what was typed in one piece and is found nowhere.
 */

import { alikeForm, readingsOf, spellings } from "./pinyin.js";
import { soundsOf } from "./columns.js";

const LONGEST = 8;
const MAX_READINGS = 8;
const MAX_WAYS = 8;
const UNKNOWN_COST = 3;
const LETTERS = /^[a-z]+/;

/** Return the words that a folded word is made of by its sound, or the word itself where it is not. */
export function cutBySound(index, dictionary, word) {
  const sounds = soundsOf(index);
  const known = soundDictionary(index, sounds, dictionary);
  const ways = unitsOf(sounds, word).map((units) => cheapestCut(units, known));
  const { units, best } = ways.reduce((least, way) => (way.best[0].cost < least.best[0].cost ? way : least));
  return joined(units, best, word);
}

function cheapestCut(units, known) {
  const best = [];
  best[units.length] = { cost: 0, size: 0 };
  for (let at = units.length - 1; at >= 0; at -= 1) {
    best[at] = { cost: UNKNOWN_COST + best[at + 1].cost, size: 1, free: true };
    for (let size = 2; size <= Math.min(LONGEST, units.length - at); size += 1) {
      const cost = 1 + best[at + size].cost;
      const forms = units.slice(at, at + size).map((unit) => unit.forms);
      if (cost <= best[at].cost && combinations(forms).some((key) => known.has(key))) best[at] = { cost, size };
    }
  }
  return { units, best };
}

function joined(units, best, word) {
  const words = [];
  let free = "";
  for (let at = 0; at < units.length; at += best[at].size) {
    const text = units.slice(at, at + best[at].size).map((unit) => unit.text).join("");
    if (best[at].free) free += text;
    if (free && (!best[at].free || at + 1 === units.length)) words.push(free);
    if (!best[at].free) words.push(text);
    if (!best[at].free) free = "";
  }
  return words.length ? words : [word];
}

/**
 * Every way to take a word as units, the likeliest first: guanai is guan ai, or gua nai. A unit is a character or a
 * syllable, with the forms it may have: {text, forms}.
 */
function unitsOf(sounds, word) {
  let ways = [[]];
  for (let rest = word; rest; ) {
    const run = LETTERS.exec(rest);
    const piece = run ? run[0] : rest[0];
    const spelt = run ? spellings(sounds, piece).map((units) => units.map(syllableOf)) : [];
    const choices = spelt.length ? spelt : [[{ text: piece, forms: readingsOf(sounds, piece).forms }]];
    ways = ways.flatMap((way) => choices.map((units) => way.concat(units))).slice(0, MAX_WAYS);
    rest = rest.slice(piece.length);
  }
  return ways;
}

function syllableOf({ letters }) {
  return { text: letters, forms: [alikeForm(letters)] };
}

/** Find out how the words of a dictionary sound, so many at a step. */
export function* hearing(index, dictionary, size) {
  const sounds = soundsOf(index);
  let heard = 0;
  for (const [word, { kind }] of dictionary) {
    if (kind !== "known" || word.length > LONGEST) continue;
    keysOf(sounds, word);
    heard += 1;
    if (heard % size === 0) yield;
  }
}

function soundDictionary(index, sounds, dictionary) {
  if (index.lazy.soundDictionary) return index.lazy.soundDictionary;
  const known = new Set();
  for (const [word, { kind }] of dictionary) {
    if (kind !== "known" || word.length > LONGEST) continue;
    for (const key of keysOf(sounds, word)) known.add(key);
  }
  index.lazy.soundDictionary = known;
  return known;
}

/** By the sounds of an index how words sound: indexes that are put together one after another have most of them in common. */
const knownKeys = new WeakMap();

/** Return how a word may sound, whole and by its initials. */
function keysOf(sounds, word) {
  if (!knownKeys.has(sounds)) knownKeys.set(sounds, new Map());
  const known = knownKeys.get(sounds);
  if (!known.has(word)) {
    const forms = Array.from(word, (character) => readingsOf(sounds, character).forms);
    known.set(word, [...combinations(forms), ...combinations(forms.map(initialsOf))]);
  }
  return known.get(word);
}

function initialsOf(forms) {
  return forms.length > 1 ? [...new Set(forms.map((form) => form[0]))] : [forms[0][0]];
}

/** Every way to take one form of each, joined by spaces; the first MAX_READINGS of them. */
function combinations(forms) {
  if (forms.every((choices) => choices.length === 1)) return [forms.join(" ")];
  let keys = [""];
  for (const choices of forms) {
    keys = keys.flatMap((key) => choices.map((form) => (key ? `${key} ${form}` : form))).slice(0, MAX_READINGS);
  }
  return keys;
}
