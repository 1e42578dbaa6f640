/** The hours of several parts of an index (join.js): those of an older part begin earlier, and end earlier. */

const NOT_KNOWN = { s: "unknown" };

import { Numbering } from "./numbering.js";

/** Return what is known of each day, by the days of the directory: a part is `late` days older than it, or newer where less than 0. */
export function movedBy(late, days, unknown) {
  return late < 0 ? [...Array.from({ length: -late }, () => unknown), ...days] : days.slice(late);
}

/** Return {states, patterns, of} of the entries [[part, entry there], …]. */
export function joinedHours(order) {
  const states = new Numbering();
  const patterns = new Numbering();
  const known = new Map();
  const of = order.map(([part, entry]) => {
    if (!known.has(part)) known.set(part, patternsOf(part, states, patterns));
    const pattern = part.first.hours.of[entry];
    return pattern ? known.get(part)[pattern - 1] + 1 : 0;
  });
  // How far the index knows is read off the first pattern: the longest stands there.
  return longestFirst({ states: states.values, patterns: patterns.values, of });
}

function patternsOf({ first: { hours }, late }, states, patterns) {
  const numbers = hours.states.map((state) => states.ofJson(state));
  const moved = (pattern) => movedBy(late, pattern.map((state) => numbers[state]), late < 0 ? states.ofJson(NOT_KNOWN) : null);
  return hours.patterns.map((pattern) => patterns.ofJson(moved(pattern)));
}

function longestFirst({ states, patterns, of }) {
  const longest = patterns.reduce((best, pattern, number) => (pattern.length > patterns[best].length ? number : best), 0);
  if (!longest) return { states, patterns, of };
  const swapped = (number) => (number === longest ? 0 : number || longest);
  const moved = patterns.map((_, number) => patterns[swapped(number)]);
  return { states, patterns: moved, of: of.map((number) => number && swapped(number - 1) + 1) };
}
