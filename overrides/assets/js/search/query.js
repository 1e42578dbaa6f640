/**
 * What somebody typed, read: chunks between spaces, words within a sentence, fillers left out, times set apart.
 *
 * “我想问一下桐堡社区明天上午有饭吃吗” has no spaces. It is cut where that costs least: a word of the dictionary
 * (dictionary.js), an age or a time costs 1 however long it is, anything else 3 a character. Of equal cuts the one with
 * the longer word first holds. Dialect words (莫得 → 没有) are rewritten where that makes the cut cheaper.
 */

import { soundsOf } from "./columns.js";
import { dictionaryOf } from "./dictionary.js";
import { simplified } from "./pinyin.js";
import { fold } from "./pool.js";
import { numberOf, timeAt } from "./time.js";

const MAX_QUERY = 120;
const MAX_WORDS = 8;
const MAX_DIALECT = 4;
const LONGEST = 16;
const UNKNOWN_COST = 3;
const SEPARATORS = /[\s,，、。!！?？;；|/]+/;
const CLOCK = /(\d{1,2})[:：∶](\d{2})/g;
const AGE = /^(\d{1,3}|[一二三四五六七八九十]{1,3})岁(?:以上|多)?/;
const LETTERS_OR_DIGITS = /^(?:[a-z]+|\d+)/;
const TIMES = ["day", "period", "weekday", "date", "clock"];

/**
 * Return {whole, words, persons, age, times}: `whole` the chunks as they stand, `words` what must be found once the
 * sentence is cut and fillers, ages and times are taken out, `times` the pieces that speak of time. `persons` are those
 * of the words that say for whom (孙子, 老人): beside other words they need not be found, records seldom say it.
 */
export function readQuery(index, typed) {
  const chunks = plainForm(index, typed)
    .split(SEPARATORS)
    .map(fold)
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  const cuts = chunks.map((chunk) => bestCut(index, chunk));
  const age = cuts.flat().find((piece) => piece.kind === "age");
  const times = cuts.flat().filter((piece) => TIMES.includes(piece.kind));
  const words = unique(cuts.flatMap(wordsOf)).slice(0, MAX_WORDS);
  const persons = words.filter((word) => dictionaryOf(index).get(word) === "person");
  const optional = persons.length < words.length ? persons : [];
  return { whole: unique(chunks), words, persons: optional, age: age ? age.years : null, times };
}

/** Tones off, ü as v, compatibility forms and traditional characters as simplified ones, 14:30 as 14点30分, 周岁 as 岁. */
function plainForm(index, typed) {
  const sounds = soundsOf(index);
  const plain = String(typed)
    .slice(0, MAX_QUERY)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/u\u0308/g, "v")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(CLOCK, "$1点$2分")
    .replace(/周岁/g, "岁");
  return [...plain].map((character) => simplified(sounds, character)).join("");
}

/** The cheapest cut of a chunk as it stands, or with some of its dialect words in standard ones; as it stands first. */
function bestCut(index, chunk) {
  let best = cutSentence(index, chunk);
  for (const variant of variants(index.words.dialect, chunk)) {
    const cut = cutSentence(index, variant);
    if (cut.cost < best.cost) best = cut;
  }
  return best.pieces;
}

/** Every way to rewrite some of the first MAX_DIALECT dialect words of a text, but not none of them. */
function variants(dialect, chunk) {
  let found = [""];
  let rewritten = 0;
  for (let at = 0; at < chunk.length; ) {
    const said = rewritten < MAX_DIALECT ? longestAt(chunk, at, dialect) : "";
    const kept = said || chunk[at];
    found = found.flatMap((text) => (said ? [text + kept, text + dialect[said]] : [text + kept]));
    rewritten += said ? 1 : 0;
    at += kept.length;
  }
  return found.slice(1);
}

function longestAt(text, at, words) {
  for (let size = Math.min(LONGEST, text.length - at); size > 0; size -= 1) {
    const word = text.slice(at, at + size);
    if (Object.prototype.hasOwnProperty.call(words, word)) return word;
  }
  return "";
}

/** Return {pieces: [{kind, text}], cost} of the cheapest cut. */
function cutSentence(index, text) {
  const dictionary = dictionaryOf(index);
  const best = [];
  best[text.length] = { cost: 0, piece: null };
  for (let at = text.length - 1; at >= 0; at -= 1) {
    for (const piece of piecesAt(dictionary, text, at)) {
      const cost = piece.cost + best[at + piece.text.length].cost;
      if (!best[at] || cost < best[at].cost) best[at] = { cost, piece };
    }
  }
  const pieces = [];
  for (let at = 0; at < text.length; at += best[at].piece.text.length) pieces.push(best[at].piece);
  return { pieces, cost: best[0] ? best[0].cost : 0 };
}

/** Every piece that may begin at a position, the longest first. */
function piecesAt(dictionary, text, at) {
  const rest = text.slice(at, at + LONGEST);
  const pieces = [];
  const time = timeAt(rest);
  if (time) pieces.push({ ...time, cost: 1 });
  for (let size = rest.length; size > 0; size -= 1) {
    const word = rest.slice(0, size);
    const kind = dictionary.get(word);
    if (kind) pieces.push({ kind, text: word, cost: 1 });
  }
  const age = AGE.exec(rest);
  if (age) pieces.push({ kind: "age", text: age[0], years: numberOf(age[1]), cost: 1 });
  const run = LETTERS_OR_DIGITS.exec(text.slice(at));
  pieces.push({ kind: "free", text: run ? run[0] : text[at], cost: UNKNOWN_COST });
  return pieces.sort((one, other) => other.text.length - one.text.length);
}

/**
 * Join neighbouring free pieces (with a one-character filler between them) and keep what must be found: single
 * characters only where there is nothing else.
 */
function wordsOf(pieces) {
  const words = [];
  let free = "";
  pieces.forEach((piece, number) => {
    const inner = piece.kind === "filler" && piece.text.length === 1 && (pieces[number + 1] || {}).kind === "free";
    if (piece.kind === "free" || (free && inner)) {
      free += piece.text;
      return;
    }
    if (free) words.push(free);
    free = "";
    if (piece.kind === "known" || piece.kind === "person") words.push(piece.text);
  });
  if (free) words.push(free);
  const meant = words.filter((word) => word.length > 1);
  return meant.length ? meant : words;
}

/** Return the words without repetition. */
export function unique(words) {
  return [...new Set(words)];
}
