/**
 * Open, closed or unknown: the intervals of the index against a time, or against the clock.
 *
 * Minutes of the day, [from, to), past midnight above 1440: a day's last interval may reach into the next. The index
 * knows the days from `index.day` on, as many as its patterns have; all others are unknown.
 */

import { daysBetween, shifted } from "./time.js";

const DAY = 1440;

export const CLOSED = 0;
export const OPEN = 1;
export const UNKNOWN = 2;
export const STATES = ["closed", "open", "unknown"];

/**
 * Return the state of every pattern at a time {dates, from, to}: open where one moment of it is; unknown where nothing
 * is open and a day is not known. Pattern 0 is “no hours”: unknown.
 */
export function statesAt(index, time) {
  const states = index.hours.patterns.map((pattern) => stateOf(index, pattern, time));
  return Uint8Array.from([UNKNOWN, ...states]);
}

function stateOf(index, pattern, { dates, from, to }) {
  let unknown = false;
  for (const date of dates) {
    const today = dayOf(index, pattern, date);
    const yesterday = dayOf(index, pattern, shifted(date, -1));
    if (intervalAt(today, from, to) || intervalAt(yesterday, from + DAY, to + DAY)) return OPEN;
    unknown = unknown || !Array.isArray(today);
  }
  return unknown ? UNKNOWN : CLOSED;
}

/** A day's intervals, the text why it is unknown, or undefined beyond the days of the index. */
function dayOf(index, pattern, date) {
  return index.hours.days[pattern[daysBetween(index.day, date)]];
}

/** Return [from, to) of the first interval that shares a moment with the time; null where none does. */
function intervalAt(day, from, to) {
  if (!Array.isArray(day)) return null;
  for (let at = 0; at < day.length; at += 2) if (day[at] < to && from < day[at + 1]) return [day[at], day[at + 1]];
  return null;
}

/**
 * Return what an entry's hours say now {date, minutes}: {state, until} where open, {state, opens: {date, minutes}} where
 * closed (null where no opening is known), {state, reason} where unknown.
 */
export function stateNow(index, entry, now) {
  const pattern = index.hours.patterns[index.hours.of[entry] - 1];
  if (!pattern) return { state: "unknown", reason: "" };
  const today = dayOf(index, pattern, now.date);
  const yesterday = dayOf(index, pattern, shifted(now.date, -1));
  const current = intervalAt(today, now.minutes, now.minutes + 1);
  const late = intervalAt(yesterday, now.minutes + DAY, now.minutes + DAY + 1);
  if (current || late) return { state: "open", until: current ? current[1] : late[1] - DAY };
  if (!Array.isArray(today)) return { state: "unknown", reason: today || "" };
  return { state: "closed", opens: nextOpening(index, pattern, now) };
}

/** The next opening on a known day; an unknown day on the way ends the search: it might open then. */
function nextOpening(index, pattern, now) {
  for (let number = 0; number < pattern.length; number += 1) {
    const date = shifted(now.date, number);
    const day = dayOf(index, pattern, date);
    if (!Array.isArray(day)) return null;
    const after = number === 0 ? now.minutes : -1;
    for (let at = 0; at < day.length; at += 2) if (day[at] > after) return { date, minutes: day[at] };
  }
  return null;
}
