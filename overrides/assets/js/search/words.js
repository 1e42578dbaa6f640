/**
 * The words of a query that an answer has to have: what is left of its pieces.
 *
 *     text       the folded word
 *     optional   beside other words it need not be found: for whom (孙子, 老人), and what only points to a term (放学)
 *     unmet      what it costs where an optional word is not found
 *     person     whether it only says for whom
 *     known      whether the dictionary has it; what it has not may be cut further, or is left out
 *     code       what it is there: area, kind, need, dish or "" (dictionary.js)
 *     dish       whether it is looked for among the dishes only
 *     also       other words for it in records (下棋: 象棋)
 */

import { isRestricted } from "./food.js";

const MAX_WORDS = 8;
const MAX_CUES = 3;
const POINTING = 25;
/** 放寒假 is 寒假. */
const LET_OUT = /^放(?=[寒暑])/;
/** What a child may do is what is for its age, whatever it is called. */
const DOINGS = /(?:活动|课|课程|班|早教|项目)$/;
const PARTICLES = ["filler", "without"];
const IN_NAMES = "小大新老中光全成月点";
const OF_CANTEENS = ["area", "kind", "dish"];

/** Return the words of what was asked (query.js); `terms` are those that its cues point to. */
export function wordsOf(index, asked, terms) {
  const voted = terms.length > 0;
  const aged = terms.some(({ field }) => field === "age");
  const kept = asked.pieces.flatMap((pieces) => joined(affirmed(pieces))).filter((piece) => isMeant(piece, asked));
  const unknown = asked.pieces.flatMap(joined).filter(({ kind }) => kind === "unknown");
  const eaten = asked.food.dishes
    .filter((dish) => unknown.some(({ text }) => text.includes(dish)))
    .map((text) => ({ text, dish: true }));
  const required = kept
    .filter((piece) => isRequired(piece, voted) && !(aged && isDoing(piece)))
    .map(({ kind, text, code }) => ({ text, code, known: kind === "known" }));
  const persons = kept.filter(({ kind }) => kind === "person").map(({ text }) => ({ text, optional: true, person: true }));
  const cues = kept
    .filter((piece) => isPointing(piece, voted))
    .slice(0, MAX_CUES)
    .map(({ text }) => ({ text: text.replace(LET_OUT, ""), optional: true, unmet: POINTING }));
  const words = distinct([...eaten, ...required, ...persons, ...cues]).slice(0, MAX_WORDS);
  const also = words.map((word) => ({ ...word, also: index.words.also[word.text] || [] }));
  if (voted || also.some(({ optional }) => !optional)) return also;
  return also.map((word) => ({ ...word, optional: false }));
}

function isDoing({ kind, text }) {
  return DOINGS.test(text) && (kind === "unknown" || text.length < 4);
}

function isRequired({ kind, text, code }, voted) {
  return (kind === "known" && !(voted && code === "need")) || (kind === "unknown" && text.length > 1);
}

/** A need that the cues tell already is only pointed to. */
function isPointing({ kind, code }, voted) {
  return kind === "cue" || kind === "holiday" || (voted && code === "need");
}

/** Left out: what is not wanted, why somebody eats no salt, and lone characters. */
function isMeant({ kind, text, code }, { food, times, text: all }) {
  if (food.refused.some((said) => text === said || (kind === "unknown" && text.includes(said)))) return false;
  if (kind === "holiday") return !times.some((time) => time.text === text);
  if (kind === "unknown" && food.dishes.some((dish) => text.includes(dish))) return false;
  if (kind !== "known") return text.length > 1 || all.length === 1;
  return !(food.tags.length || isRestricted(food.without)) || OF_CANTEENS.includes(code);
}

/** “没有食堂” does not ask for one: the pieces without what is said not to be there. */
export function affirmed(pieces) {
  return pieces.filter((piece, number) => !(piece.kind === "known" && (pieces[number - 1] || {}).kind === "without"));
}

/** Join neighbouring unknown pieces, with a one-character filler between them or, where it may begin a name, before them. */
function joined(pieces) {
  if (isOneUnknown(pieces)) return [{ kind: "unknown", text: pieces.map(({ text }) => text).join("") }];
  const words = [];
  let unknown = "";
  pieces.forEach((piece, number) => {
    const next = pieces[number + 1] || {};
    const inner = piece.kind === "filler" && piece.text.length === 1 && next.kind === "unknown";
    if (piece.kind === "unknown" || (inner && (unknown || IN_NAMES.includes(piece.text)))) {
      unknown += piece.text;
      return;
    }
    if (unknown) words.push({ kind: "unknown", text: unknown });
    unknown = "";
    words.push(piece);
  });
  return unknown ? [...words, { kind: "unknown", text: unknown }] : words;
}

/** Nothing in it is known but particles, which may well be part of a name (呢噜坪). */
function isOneUnknown(pieces) {
  return (
    pieces.some(({ kind }) => kind === "unknown") &&
    pieces.every(({ kind, text }) => kind === "unknown" || (PARTICLES.includes(kind) && text.length === 1))
  );
}

function distinct(words) {
  return words.filter(({ text }, number) => words.findIndex((other) => other.text === text) === number);
}
