/** Pieces of an unknown word that stand in some text: 轮椅 of 轮椅用几天. */

/** Return the longest pieces of a text, two characters at least, whose every pair of neighbours occurs in some text. */
export function knownPieces(index, text) {
  const pairs = pairsOf(index);
  const pieces = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && pairs.has(text.charCodeAt(at - 1) * 65536 + text.charCodeAt(at))) continue;
    if (at - start > 1) pieces.push(text.slice(start, at));
    start = at;
  }
  return pieces;
}

/** The pairs of neighbours in the texts of an index and in its dishes. */
function pairsOf(index) {
  if (index.lazy.pairs) return index.lazy.pairs;
  const pairs = new Set();
  addPairs(pairs, index.pool);
  if (index.dishes) addPairs(pairs, index.dishes.pool);
  index.lazy.pairs = pairs;
  return pairs;
}

function addPairs(pairs, { codes, starts, count }) {
  for (let text = 0; text < count; text += 1) {
    for (let at = starts[text] + 1; at < starts[text + 1]; at += 1) pairs.add(codes[at - 1] * 65536 + codes[at]);
  }
}
