/**
 * Open, closed or unknown: the intervals of the index against a time.
 *
 * Minutes of the day, [from, to), past midnight above 1440: a day's last interval may reach into the next. The index
 * knows the days from the day before `index.day` on, as many as its patterns have; all others are unknown.
 */

import { daysBetween } from "./time.js";

const DAY = 1440;
const BEYOND = { s: "unknown" };

export const CLOSED = 0;
export const OPEN = 1;
export const UNKNOWN = 2;

/**
 * Return the state of every pattern at a time {dates, from, to}: open where one moment of it is; unknown where nothing
 * is open and a day is not known. Pattern 0 is “no hours”: unknown.
 */
export function statesAt(index, { dates, from, to }) {
  const { hours } = index;
  const days = dates.map((date) => daysBetween(hours.from, date));
  const states = hours.patterns.map((pattern) => stateOf(hours, pattern, days, from, to));
  return Uint8Array.from([UNKNOWN, ...states]);
}

function stateOf(hours, pattern, days, from, to) {
  let unknown = false;
  for (const number of days) {
    const today = hours.states[pattern[number]] || BEYOND;
    const yesterday = hours.states[pattern[number - 1]] || BEYOND;
    if (meets(today, from, to) || meets(yesterday, from + DAY, to + DAY)) return OPEN;
    unknown = unknown || today.s === "unknown";
  }
  return unknown ? UNKNOWN : CLOSED;
}

function meets(state, from, to) {
  return (state.i || []).some(([start, end]) => start < to && from < end);
}

/** Return the hours of an entry as a clock for `standing` of clock.js: {from, days, states}; null without hours. */
export function clockOf(index, entry) {
  const { from, states, patterns, of } = index.hours;
  return of[entry] ? { from, days: patterns[of[entry] - 1], states } : null;
}
