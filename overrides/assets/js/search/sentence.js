/**
 * A sentence: most of its words are in no record, and need not be.
 *
 * Words are hard (an area that we have), content (known words; what the sentence is about; pieces of unknown words that
 * stand in some name or term) or soft (persons, fillers, everything unknown). A hit has all hard words and SHARE of the
 * weight of the content at least, and nearly as much of it as the best (CLOSE). What was left out is said; a word that
 * exists is never blamed.
 */

import { fieldNamed } from "./columns.js";
import { cutBySound } from "./cut.js";
import { dictionaryOf } from "./dictionary.js";
import { isAnswered, matchAll, nothing } from "./found.js";
import { MENTIONED, MISSED, TIER } from "./match.js";
import { knownPieces } from "./pieces.js";
import { EXACT, scan } from "./scan.js";

const HAN = /[\u3400-\u9fff]/;
const SHARE = 0.5;
/** Of what are only pieces of unknown words, more. */
const SHARE_OF_PIECES = 0.75;
const CLOSE = 0.7;
/** So much of an unknown word must be pieces of what we know: 呢噜河 is not 呢噜坪. */
const COVERED = 0.7;
const WEIGHTS = { concept: 4, known: 3, sounding: 2, piece: 1 };
const MENTION = 0.5;
/** What a content word costs that an entry lacks, for each unit of its weight. */
const LACKING = 40;

/** Find what answers a sentence; `words` are matches (match.js) of find.js, `concept` that of concept.js or null. */
export function sentence(index, { asked, words, concept }) {
  const parts = words.filter((match) => !match.optional && !match.concept).map((match) => partsOf(index, match));
  const left = parts.filter((part) => !part.matches.length).map((part) => part.text);
  const found = parts.flatMap(({ matches }) => matches);
  const hard = found.filter(({ match }) => isArea(index, match.pattern.text));
  const content = found.filter((part) => !hard.includes(part));
  if (concept) content.push({ match: concept, weight: WEIGHTS.concept });
  if (!content.length || isNoise(asked, content, left)) return { ...nothing(index), left };
  const persons = words.filter((match) => match.optional && !match.concept);
  return { ...weighed(index, hard, content, persons), left };
}

/** What a word comes to: itself where something answers it, else what it is made of by its sound, or pieces of it. */
function partsOf(index, match) {
  const { text } = match.pattern;
  if (!match.known && !HAN.test(text)) return { text, matches: [] };
  const whole = (weight) => ({ text, matches: [{ match, weight }] });
  if (match.known && isAnswered(match)) return whole(WEIGHTS.known);
  if (match.owed.some((owed) => owed < TIER)) return whole(text.length > 2 ? WEIGHTS.sounding : WEIGHTS.piece);
  const dictionary = dictionaryOf(index);
  const sounding = cutBySound(index, dictionary, text);
  const isSound =
    sounding.every((part) => part.length > 1) && sounding.join("") === text && (sounding.length > 1 || isAnswered(match));
  const cut = isSound && sounding.length > 1 ? matchAll(index, sounding.map(wordOf), scan).filter(isAnswered) : [];
  if (cut.length && cut.length === sounding.length)
    return { text, matches: cut.map((part) => ({ match: part, weight: WEIGHTS.sounding })) };
  const pieces = matchAll(index, knownPieces(index, text).map(wordOf), scan).filter(answersExactly);
  const covered = pieces.reduce((sum, { pattern }) => sum + pattern.text.length, 0);
  if (covered < text.length * COVERED) return { text, matches: [] };
  return { text, matches: pieces.map((part) => ({ match: part, weight: WEIGHTS.piece * (part.pattern.text.length - 1) })) };
}

function wordOf(text) {
  return { text };
}

function answersExactly(match) {
  return match.owed.some((owed) => owed < TIER);
}

function isArea(index, text) {
  const areas = fieldNamed(index, "kind") && dictionaryOf(index).get(text);
  return Boolean(areas && areas.code === "area");
}

/** Only pieces of unknown words, and as much of them unknown: that is chance. */
function isNoise(asked, content, left) {
  if (content.some(({ weight }) => weight >= WEIGHTS.sounding)) return false;
  const known = content.reduce((sum, { match }) => sum + match.pattern.text.length, 0);
  const unknown = asked.pieces.flat().reduce((sum, { kind, text }) => sum + (kind === "unknown" ? text.length : 0), 0);
  return left.length > 0 || known * 2 < unknown;
}

function weighed(index, hard, content, persons) {
  const most = content.reduce((sum, { weight }) => sum + weight, 0);
  const share = content.some(({ weight }) => weight >= WEIGHTS.sounding) ? SHARE : SHARE_OF_PIECES;
  const held = heldBy(index, hard, content);
  const best = held.reduce((more, own) => (own > more ? own : more), 0);
  if (best < most * share) return nothing(index);
  const least = Math.max(best * CLOSE, most * share);
  const entries = [];
  const total = new Float64Array(index.count).fill(Infinity);
  const parts = [...hard, ...content];
  held.forEach((own, entry) => {
    if (own < least) return;
    entries.push(entry);
    total[entry] = parts.reduce((sum, part) => sum + partOwed(part, entry), 0);
  });
  const matches = [parts.map(({ match }) => ({ ...match, optional: true })).concat(persons)];
  return { entries, total, alike: [], matches, tier: EXACT };
}

/** How much of the content every entry holds; less than nothing where it lacks a hard word. */
function heldBy(index, hard, content) {
  const held = new Float64Array(index.count);
  for (const { match, weight } of content) addHeld(held, match.owed, weight);
  for (const { match } of hard) {
    for (let entry = 0; entry < held.length; entry += 1) if (match.owed[entry] === MISSED) held[entry] = -1;
  }
  return held;
}

function addHeld(held, owed, weight) {
  for (let entry = 0; entry < held.length; entry += 1) {
    if (owed[entry] !== MISSED) held[entry] += owed[entry] % TIER >= MENTIONED ? weight * MENTION : weight;
  }
}

function partOwed({ match, weight = 1 }, entry) {
  const owed = match.owed[entry];
  return owed === MISSED ? weight * LACKING : owed % TIER;
}

/** Somebody tries a name that we have not: unknown characters directly before what a place is (角奎食堂). */
export function isNameAttempt(index, { pieces, text }) {
  if (text.length > 12) return false;
  return pieces.some((chunk) => chunk.some((piece, number) => isKind(index, piece) && isUnknown(chunk, number)));
}

function isKind(index, { kind, code }) {
  return kind === "known" && code === "kind";
}

function isUnknown(chunk, number) {
  const before = chunk.slice(0, number);
  const start = before.map(({ kind }) => kind === "unknown").lastIndexOf(false) + 1;
  const run = before
    .slice(start)
    .map(({ text }) => text)
    .join("");
  return run.length > 1 && run.length < 5;
}
