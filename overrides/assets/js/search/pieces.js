/** Pieces of an unknown word that stand in some text: 轮椅 of 轮椅用几天. */

import { occurrencesIn, textOf } from "./occurrences.js";

/** Return the longest pieces of a text, two characters at least, whose every pair of neighbours occurs in some text. */
export function knownPieces(index, text) {
  const pieces = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && isNeighbours(index, text.charCodeAt(at - 1), text.charCodeAt(at))) continue;
    if (at - start > 1) pieces.push(text.slice(start, at));
    start = at;
  }
  return pieces;
}

/** Tell whether two characters stand side by side in some text of an index or in some dish. */
function isNeighbours({ pool, dishes }, first, second) {
  if (standsIn(pool, first, second)) return true;
  return dishes !== null && (standsIn(dishes.pool, first, second) || standsIn(dishes.made.pool, first, second));
}

function standsIn(pool, first, second) {
  const { bounds, places } = occurrencesIn(pool);
  for (let at = bounds[first]; at < bounds[first + 1]; at += 1) {
    const next = places[at] + 1;
    if (pool.codes[next] === second && !beginsText(pool.starts, next)) return true;
  }
  return false;
}

function beginsText(starts, place) {
  return starts[textOf(starts, place)] === place;
}
