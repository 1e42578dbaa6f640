/**
 * Cues: pieces of a sentence that point to terms (线索 in data/vocabulary/). “放学太早没人接” has no word of any record, but
 * 放学 points to the need 放学没人管.
 *
 * A piece is a text, or parts “a+b”: a, and b at most GAP characters on; “a|b” is either. Strong ones count STRONG,
 * middling ones MIDDLE, weak ones WEAK; of two that overlap the longer counts. What is left out in a sentence does not
 * count against a term.
 */

export const STRONG = 3;
const MIDDLE = 2;
const WEAK = 1;
const GAP = 6;
const SIGNS = /[.*?^$(){}[\]\\/-]/g;

/** Make the cues of the JSON: [[field, code, strong, middle, weak], …], the pieces joined by spaces. */
export function createCues(json) {
  return json.map(([field, code, ...pieces]) => {
    const weights = [STRONG, MIDDLE, WEAK];
    const stems = pieces.flatMap((joined, rank) => split(joined).map((piece) => createStem(piece, weights[rank])));
    return { field, code, stems: stems.sort((one, other) => other.length - one.length) };
  });
}

function split(joined) {
  return joined ? joined.split(" ") : [];
}

/** A piece as it is looked for: `plain` where it is one text, else a `pattern`; `words` where it is a choice of single ones. */
function createStem(piece, weight) {
  const parts = piece.split("+").map((part) => part.split("|"));
  const [words] = parts;
  const length = parts.reduce((sum, choices) => sum + Math.min(...choices.map((said) => said.length)), 0);
  const single = parts.length === 1;
  return { plain: single && words.length === 1 ? piece : "", pattern: null, parts, words: single ? words : [], weight, length };
}

/** The characters of the text that is read, marked: most pieces have a part that cannot stand in it. */
const present = new Uint8Array(65536);

function mark(text, on) {
  for (let at = 0; at < text.length; at += 1) present[text.charCodeAt(at)] = on;
}

function mayStand({ parts }) {
  return parts.every((choices) => choices.some((said) => present[said.charCodeAt(0)] && present[said.charCodeAt(said.length - 1)]));
}

/** Each part is a group of the pattern, and so is what lies between two; it is made when it is first needed. */
function patternOf(stem) {
  if (!stem.pattern) stem.pattern = new RegExp(stem.parts.map(choice).join(`([^ ]{0,${GAP}}?)`), "g");
  return stem.pattern;
}

function choice(said) {
  const longestFirst = [...said].sort((one, other) => other.length - one.length);
  return `(${longestFirst.map((text) => text.replace(SIGNS, "\\$&")).join("|")})`;
}

/** Return what a text votes for: [{field, code, score, strong: whether a strong piece stands in it}], best first. */
export function votesOf(cues, text) {
  const votes = [];
  mark(text, 1);
  for (const { field, code, stems } of cues) {
    let taken = null;
    let [score, strong] = [0, false];
    for (const stem of stems) {
      if (!mayStand(stem)) continue;
      taken = taken || new Uint8Array(text.length);
      if (!claim(text, stem, taken)) continue;
      score += stem.weight;
      strong = strong || stem.weight === STRONG;
    }
    if (score) votes.push({ field, code, score, strong });
  }
  mark(text, 0);
  return votes.sort((one, other) => other.score - one.score);
}

/** Find a piece in a text where nothing longer stands, and take its characters. */
function claim(text, stem, taken) {
  for (const ranges of stem.plain ? placesOf(text, stem.plain) : matchesOf(text, patternOf(stem))) {
    if (ranges.some(([start, end]) => taken.subarray(start, end).includes(1))) continue;
    for (const [start, end] of ranges) taken.fill(1, start, end);
    return true;
  }
  return false;
}

function* placesOf(text, plain) {
  for (let at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + 1)) yield [[at, at + plain.length]];
}

/** Yield where the parts of a pattern stand, from each character of a text on. */
function* matchesOf(text, pattern) {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const ranges = [];
    let at = found.index;
    found.slice(1).forEach((said, number) => {
      if (number % 2 === 0) ranges.push([at, at + said.length]);
      at += said.length;
    });
    yield ranges;
    pattern.lastIndex = found.index + 1;
  }
}

/** Return one pattern of many pieces, for `speaksOf`: it is asked of hundreds of them at every key press. */
export function anyOf(pieces) {
  const ways = pieces.map((piece) => piece.split("+").map((part) => choice(part.split("|"))).join(`[^ ]{0,${GAP}}?`));
  return ways.length ? new RegExp(ways.join("|")) : null;
}

/** Tell whether any of the pieces of a pattern stands in a text. */
export function speaksOf(text, pattern) {
  return pattern !== null && pattern.test(text);
}
