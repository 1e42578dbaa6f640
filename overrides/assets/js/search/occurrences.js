/** Where each character stands in a pool: an inverted index of its codes, made when the pool is first searched. */

const CODES = 65536;
const made = new WeakMap();

/** Return {bounds, places}: code c stands at places[bounds[c]] to places[bounds[c + 1] - 1] of the pool's codes, in order. */
export function occurrencesIn(pool) {
  if (!made.has(pool)) made.set(pool, createOccurrences(pool.codes));
  return made.get(pool);
}

/** A counting sort. */
function createOccurrences(codes) {
  const bounds = new Uint32Array(CODES + 1);
  for (let at = 0; at < codes.length; at += 1) bounds[codes[at] + 1] += 1;
  for (let code = 0; code < CODES; code += 1) bounds[code + 1] += bounds[code];
  const next = bounds.slice();
  const places = new Uint32Array(codes.length);
  for (let at = 0; at < codes.length; at += 1) {
    places[next[codes[at]]] = at;
    next[codes[at]] += 1;
  }
  return { bounds, places };
}

/** Return the number of the text that a place lies in. */
export function textOf(starts, place) {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= place) low = middle;
    else high = middle;
  }
  return low;
}
