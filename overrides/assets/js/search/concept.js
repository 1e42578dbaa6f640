/**
 * What a whole sentence is about: the terms that its cues vote for, as if they were one word of the query.
 *
 * A term is voted for by a strong piece, or by two middling ones. Of kinds and services, and of needs, those within
 * NARROW of the best, or with NEARLY its score, are meant together, the best of them first; who has several of them is meant the more.
 * A need is wide: where somebody offers what is voted for, only the page of the need stands beside.
 */

import { aboutType, fieldNamed, typeOf } from "./columns.js";
import { COSTS, MISSED } from "./match.js";
import { UNMEANT } from "./together.js";
import { textAt } from "./pool.js";

const ENOUGH = 3;
const NARROW = 2;
const NEARLY = 0.75;
const STEP = 3;
const BOTH = 6;
const NO_PLACE = 8;
/** What says least of an entry that its card does not say already comes last. */
const WIDE = ["kind", "need"];
const MEANT = ["kind", "service", "need"];

/**
 * Return the terms that the votes (cues.js) of what was asked are for: [{field, code, score}], best first; [] where they
 * are for none. What a child may do (3岁孩子可以参加什么活动) is what is for its age.
 */
export function termsVoted(index, { votes, age, attends }) {
  const candidates = votes.filter(
    ({ field, score, strong }) => MEANT.includes(field) && score >= ENOUGH && (strong || score > ENOUGH),
  );
  const offers = candidates.filter(({ field }) => field !== "need");
  const needs = candidates.filter(({ field }) => field === "need");
  const voted = [...nearBest(offers), ...nearBest(needs)];
  return attends && age !== null && isForAge(index, age) ? [{ field: "age", code: String(age), score: ENOUGH }, ...voted] : voted;
}

/** Something is known to be for children of this age. */
function isForAge(index, age) {
  const { codes, members } = fieldNamed(index, "age");
  const number = codes.indexOf(String(age));
  return number >= 0 && members.includes(number);
}

function nearBest(votes) {
  return votes.filter(({ score }) => score > Math.min(votes[0].score - NARROW, votes[0].score * NEARLY));
}

/** Return a word of the query made of voted terms {text, terms, owed, …} as match.js has them; null without one. */
export function conceptOf(index, voted) {
  if (!voted.length) return null;
  const terms = voted.map(({ field, code, score }) => {
    const own = fieldNamed(index, field);
    const best = Math.max(
      ...voted.filter((other) => (other.field === "need") === (field === "need")).map((other) => other.score),
    );
    return { field: own, number: own.codes.indexOf(code), owed: COSTS[field] + (best - score) * STEP };
  });
  const owed = new Uint16Array(index.count).fill(MISSED);
  const isNeed = ({ field }) => field.name === "need";
  for (const term of terms.filter((one) => !isNeed(one))) oweTerm(index, term, owed, isAnything);
  const offered = isOffered(index, owed);
  for (const term of terms.filter(isNeed)) oweTerm(index, term, owed, offered ? isPageOfNeed : isAnything);
  const least = owed.reduce((less, own) => Math.min(less, own), MISSED);
  return { text: terms.map(wordOf(index)).join("、"), terms, owed, least, unmet: UNMEANT, concept: true };
}

function wordOf(index) {
  return ({ field, number }) => textAt(index.pool, field.from + number);
}

function isAnything() {
  return true;
}

function isPlace(index, entry) {
  return aboutType(index, entry).visited;
}

function isPageOfNeed(index, entry) {
  return typeOf(index, entry) === "need";
}

/** Some place or programme offers it: then needs, which are wider, only lead on. */
function isOffered(index, owed) {
  const { of } = fieldNamed(index, "kind");
  return owed.some((own, entry) => own !== MISSED && of[entry] > 0);
}

function oweTerm(index, { field, number, owed }, total, applies) {
  const having = new Uint8Array(field.bounds.length - 1);
  for (let set = 0; set < having.length; set += 1) {
    having[set] = field.members.subarray(field.bounds[set], field.bounds[set + 1]).includes(number) ? 1 : 0;
  }
  for (let entry = 0; entry < index.count; entry += 1) {
    if (!having[field.of[entry]] || !applies(index, entry)) continue;
    const own = owed + (isPlace(index, entry) ? 0 : NO_PLACE);
    const both = total[entry] === MISSED ? 0 : BOTH;
    total[entry] = Math.max(Math.min(total[entry], own) - both, 1);
  }
}

/** Return the term of a concept that an entry has, what it offers before what it is: {field, text}; null where it has none. */
export function termHeld(index, { terms }, entry) {
  const wide = ({ field, owed }) => owed + MISSED * WIDE.indexOf(field.name);
  for (const { field, number } of [...terms].sort((one, other) => wide(one) - wide(other))) {
    const set = field.of[entry];
    if (field.members.subarray(field.bounds[set], field.bounds[set + 1]).includes(number)) {
      return { field: field.name, text: textAt(index.pool, field.from + number) };
    }
  }
  return null;
}
