/**
 * One word against all texts of a pool: where a unit of it that is rare there stands, its neighbours are compared. With
 * one error, in one pass: the Shift-And algorithm (Baeza-Yates & Gonnet 1992; Wu & Manber 1992) over sets of characters
 * instead of single ones.
 *
 * A pattern is a list of alternatives, each a list of units; every unit is a bit, so that all alternatives are looked
 * for at once (31 bits together). Each unit knows which characters it accepts, and how well:
 *
 *     EXACT 0   the character itself, or the same digit in the other script (4 = 四)
 *     SOUND 1   a character read the same; what typed pinyin stands for
 *     ALIKE 2   a character that sounds alike in the south-west, or is rarely read so
 *     NEAR 3    as SOUND, with one character wrong, missing or too many (three units or more)
 *     4 …       merely similar: so many characters of the word (tier − 4) are not read so anywhere in the text
 *
 * How well a text matches is one number: 3 × the worst of its units + the place (WHOLE 0, FIRST 1, INSIDE 2).
 */

import { occurrencesIn, textOf } from "./occurrences.js";
import { charactersOf, soundAlikes, spellings } from "./pinyin.js";

export const EXACT = 0;
export const SOUND = 1;
export const ALIKE = 2;
export const NEAR = 3;
export const WHOLE = 0;
export const FIRST = 1;
export const INSIDE = 2;
export const NONE = 255;
const WORST = 14;

const MAX_UNITS = 31;
const LETTERS = /^[a-z]+/;
const DIGITS = ["0零〇", "1一壹", "2二两", "3三叁", "4四", "5五", "6六", "7七", "8八", "9九"];

const masks = [new Uint32Array(65536), new Uint32Array(65536), new Uint32Array(65536)];
let loaded = null;

/** How well a match is spelt, from the number of its quality: EXACT … NEAR. */
export function tierOf(quality) {
  return Math.floor(quality / 3);
}

/**
 * Make the pattern of a folded word: `units` say which characters each bit accepts, `spans` where each alternative
 * lies in the bits. Of a single letter only the beginning of a text counts (`first`), of a single character only that
 * very character (`exact`): more would find everything.
 */
export function createPattern(sounds, text) {
  let ways = [[]];
  let spelt = false;
  for (let rest = text; rest; ) {
    const run = LETTERS.exec(rest);
    const piece = run ? run[0] : rest[0];
    const spelling = run ? spellings(sounds, piece) : [];
    spelt = spelt || spelling.length > 0;
    const choices = spelling.length ? spelling : [[...piece].map(character)];
    ways = choices.flatMap((choice) => ways.map((way) => way.concat(choice)));
    rest = rest.slice(piece.length);
  }
  const literal = [...text].map(character);
  const alternatives = fitting(spelt ? [literal, ...ways] : [literal]);
  const units = alternatives.flat().map((unit) => acceptedBy(sounds, unit));
  const single = text.length === 1;
  return { text, units, spans: spansOf(alternatives), first: single && spelt, exact: single && !spelt };
}

function character(letters) {
  return { kind: "character", letters };
}

/** Keep the first alternatives that fit into the bits there are; of a longer one, its beginning. */
function fitting(alternatives) {
  const kept = [];
  let used = 0;
  for (const units of alternatives) {
    if (kept.length && used + units.length > MAX_UNITS) continue;
    kept.push(units.slice(0, MAX_UNITS));
    used += units.length;
  }
  return kept;
}

function acceptedBy(sounds, unit) {
  if (unit.kind !== "character") return { exact: "", ...charactersOf(sounds, unit) };
  const exact = DIGITS.find((digits) => digits.includes(unit.letters)) || unit.letters;
  return { exact, ...soundAlikes(sounds, unit.letters) };
}

function spansOf(alternatives) {
  let offset = 0;
  return alternatives.map((units) => {
    const { length } = units;
    const span = { offset, length, first: 1 << offset, last: 1 << (offset + length - 1), vague: units.some(isVague) };
    offset += length;
    return span;
  });
}

/** An initial or an unfinished syllable stands for so much that no error may be added. */
function isVague({ kind }) {
  return kind === "initial" || kind === "beginning";
}

/**
 * Return how well each text of a pool matches: a Uint8Array of qualities, NONE where it does not. Only those places are
 * looked at where the rarest unit of an alternative stands.
 */
export function scan(pool, pattern) {
  load(pattern);
  const found = new Uint8Array(pool.count).fill(NONE);
  for (const span of pattern.spans) seek(pool, span, rarestUnit(pool, pattern, span), found);
  if (pattern.first) return found.map((quality) => (quality % 3 === INSIDE ? NONE : quality));
  if (pattern.exact) return found.map((quality) => (tierOf(quality) > EXACT ? NONE : quality));
  return found;
}

/** The unit of an alternative that stands in fewest places of the pool: {number within the alternative, characters}. */
function rarestUnit(pool, pattern, { offset, length }) {
  const { bounds } = occurrencesIn(pool);
  let [rarest, least] = [null, Infinity];
  for (let number = 0; number < length; number += 1) {
    const { exact, same, alike } = pattern.units[offset + number];
    const characters = exact + same + alike;
    const places = placesOf(bounds, characters);
    if (places < least) [rarest, least] = [{ number, characters }, places];
  }
  return rarest;
}

function placesOf(bounds, characters) {
  let places = 0;
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    places += bounds[code + 1] - bounds[code];
  }
  return places;
}

/** Judge an alternative wherever one of these characters stands as its unit of that number. */
function seek(pool, span, { number, characters }, found) {
  const { bounds, places } = occurrencesIn(pool);
  const last = pool.codes.length - span.length;
  for (let character = 0; character < characters.length; character += 1) {
    const code = characters.charCodeAt(character);
    for (let at = bounds[code]; at < bounds[code + 1]; at += 1) {
      const start = places[at] - number;
      if (start >= 0 && start <= last) judge(pool, start, span, found);
    }
  }
}

/** Keep how well an alternative matches at a place, where it does and that is better than elsewhere in the text. */
function judge({ codes, starts }, start, { offset, length }, found) {
  const worst = worstUnit(codes, start, offset, length);
  if (worst > ALIKE) return;
  const text = textOf(starts, start);
  const end = start + length;
  if (end > starts[text + 1]) return;
  const whole = end === starts[text + 1] ? WHOLE : FIRST;
  const quality = worst * 3 + (start === starts[text] ? whole : INSIDE);
  if (quality < found[text]) found[text] = quality;
}

/**
 * As `scan` of the first `count` texts, with one character wrong, missing or too many: only alternatives of three units
 * or more, none vague.
 */
export function scanNear(pool, pattern, count = pool.count) {
  load(pattern);
  const found = new Uint8Array(pool.count).fill(NONE);
  const spans = pattern.spans.filter((span) => span.length > 2 && !span.vague);
  const begins = bitsOf(spans, "first");
  const ends = bitsOf(spans, "last");
  const accepted = masks[SOUND];
  const { codes, starts } = pool;
  for (let text = 0; text < count; text += 1) {
    let state = 0;
    let erring = begins;
    for (let at = starts[text]; at < starts[text + 1]; at += 1) {
      const before = state;
      state = ((before << 1) | begins) & accepted[codes[at]];
      erring = ((erring << 1) & accepted[codes[at]]) | before | ((before | state) << 1) | begins;
      if (erring & ends) found[text] = NEAR * 3 + INSIDE;
    }
  }
  return found;
}

/** As `scan`, for texts that are merely similar: they have most units of the word, and two at least, in any order. */
export function scanSimilar(pool, pattern) {
  load(pattern);
  const found = new Uint8Array(pool.count).fill(NONE);
  const { offset, length, vague } = pattern.spans[pattern.spans.length > 1 ? 1 : 0];
  if (vague) return found;
  const asked = (2 ** length - 1) << offset;
  const { codes, starts } = pool;
  for (let text = 0; text < pool.count; text += 1) {
    let seen = 0;
    for (let at = starts[text]; at < starts[text + 1]; at += 1) seen |= masks[SOUND][codes[at]];
    const missing = length - bitsIn(seen & asked);
    if (length - missing > 1 && missing * 2 < length) found[text] = Math.min(NEAR + 1 + missing, WORST) * 3 + INSIDE;
  }
  return found;
}

function bitsIn(bits) {
  let number = 0;
  for (let rest = bits; rest; rest &= rest - 1) number += 1;
  return number;
}

/** Return {start, length} of the first best match within a text, in searched characters; null where there is none. */
export function firstMatch(pool, pattern, text) {
  load(pattern);
  let best = null;
  for (const { offset, length } of pattern.spans) {
    for (let start = pool.starts[text]; start + length <= pool.starts[text + 1]; start += 1) {
      const tier = worstUnit(pool.codes, start, offset, length);
      if (tier <= ALIKE && (!best || tier < best.tier)) best = { tier, start: start - pool.starts[text], length };
    }
  }
  return best;
}

function bitsOf(spans, end) {
  return spans.reduce((bits, span) => bits | span[end], 0);
}

function worstUnit(codes, start, offset, length) {
  let worst = EXACT;
  for (let unit = 0; unit < length; unit += 1) {
    const bit = 1 << (offset + unit);
    while (worst <= ALIKE && !(masks[worst][codes[start + unit]] & bit)) worst += 1;
  }
  return worst;
}

/** Fill the masks for a pattern, and empty them of the last one. */
function load(pattern) {
  if (loaded === pattern) return;
  if (loaded) mark(loaded, (mask, code) => (mask[code] = 0));
  loaded = pattern;
  mark(pattern, (mask, code, bit) => (mask[code] |= bit));
}

/** Visit every character that a unit of the pattern accepts, in its tier and in all looser ones. */
function mark(pattern, visit) {
  pattern.units.forEach((unit, number) => {
    [unit.exact, unit.same, unit.alike].forEach((characters, tier) => {
      for (let at = 0; at < characters.length; at += 1) {
        const code = characters.charCodeAt(at);
        for (let looser = tier; looser <= ALIKE; looser += 1) visit(masks[looser], code, 1 << number);
      }
    });
  });
}
