/**
 * Cues: pieces of a sentence that point to terms (线索 in data/vocabulary/). “放学太早没人接” has no word of any record, but
 * 放学 points to the need 放学没人管.
 *
 * A piece is a text, or “a+b”: a, and b at most GAP characters on. Strong ones count STRONG, middling ones MIDDLE, weak
 * ones WEAK; of two that overlap the longer counts. What is left out in a sentence does not count against a term.
 */

export const STRONG = 3;
const MIDDLE = 2;
const WEAK = 1;
const GAP = 6;

/** Make the cues of the JSON: [[field, code, strong, middle, weak], …], the pieces joined by spaces. */
export function createCues(json) {
  return json.map(([field, code, ...pieces]) => {
    const weights = [STRONG, MIDDLE, WEAK];
    const stems = pieces.flatMap((joined, rank) =>
      split(joined).map((text) => ({ parts: text.split("+"), weight: weights[rank] })),
    );
    return { field, code, stems: stems.sort((one, other) => lengthOf(other) - lengthOf(one)) };
  });
}

function split(joined) {
  return joined ? joined.split(" ") : [];
}

function lengthOf({ parts }) {
  return parts.join("").length;
}

/** Return what a text votes for: [{field, code, score, strong: whether a strong piece stands in it}], best first. */
export function votesOf(cues, text) {
  const votes = [];
  for (const { field, code, stems } of cues) {
    let taken = null;
    let [score, strong] = [0, false];
    for (const { parts, weight } of stems) {
      if (!text.includes(parts[0])) continue;
      taken = taken || new Uint8Array(text.length);
      if (!claim(text, parts, taken)) continue;
      score += weight;
      strong = strong || weight === STRONG;
    }
    if (score) votes.push({ field, code, score, strong });
  }
  return votes.sort((one, other) => other.score - one.score);
}

/** Find a piece in a text where nothing longer stands, and take its characters. */
function claim(text, parts, taken) {
  for (let at = text.indexOf(parts[0]); at >= 0; at = text.indexOf(parts[0], at + 1)) {
    const ranges = rangesFrom(text, parts, at);
    if (!ranges || ranges.some(([start, end]) => taken.subarray(start, end).includes(1))) continue;
    for (const [start, end] of ranges) taken.fill(1, start, end);
    return true;
  }
  return false;
}

function rangesFrom(text, parts, at) {
  const ranges = [[at, at + parts[0].length]];
  for (const part of parts.slice(1)) {
    const from = ranges[ranges.length - 1][1];
    const next = text.indexOf(part, from);
    if (next < 0 || next > from + GAP) return null;
    ranges.push([next, next + part.length]);
  }
  return ranges;
}

/** Tell whether any of the pieces stands in a text: it is asked of hundreds of them at every key press. */
export function speaksOf(text, pieces) {
  return pieces.some((piece) => (piece.includes("+") ? stands(text, piece.split("+")) : text.includes(piece)));
}

function stands(text, parts) {
  for (let at = text.indexOf(parts[0]); at >= 0; at = text.indexOf(parts[0], at + 1)) {
    if (rangesFrom(text, parts, at)) return true;
  }
  return false;
}
