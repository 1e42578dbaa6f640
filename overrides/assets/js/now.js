/**
 * Keeps the page true to the minute, in Asia/Shanghai: the page holds dates, the clock chooses.
 *
 * data-ll-clock + data-ll-at   a badge says how things stand with a place (clock.js)
 * data-ll-until, -since        minutes since 1970: what stands there only before the one, or only from the other on
 * data-ll-day                  2026-11-23: goes when the day is over; its data-ll-near says 今天 or 明天
 */

import { showState } from "./badge.js";
import { clockFile, fetchClock, withDay } from "./clock-files.js";
import { clockAt, dayNumber, momentOf, staleWords, standing } from "./clock.js";

const MINUTE = 60000;
const DAY = 24 * 60;
const NEAR_DAYS = ["今天", "明天"];
// A file is fetched as soon as its badge is about to come into view.
const MARGIN = "600px";
/** What else is shown anew: [selector, show(element, moment)]. */
const further = [];

function showStale(moment) {
  const note = document.querySelector("[data-ll-stale]");
  if (!note) return;
  // A copy says of itself that it is one (service-worker/copy.js); what has not changed is not announced again.
  const copy = note.dataset.llStale;
  const say = (words) => {
    if (words !== note.textContent) note.textContent = words;
    note.hidden = !words;
  };
  if (copy && !note.textContent) say(copy);
  withDay((day) => say([copy, day && staleWords(day, moment)].filter(Boolean).join("。")));
}

function showBadge(badge, moment) {
  const file = clockFile(badge.dataset.llClock);
  const clock = file && clockAt(file, badge.dataset.llAt);
  if (clock) showState(badge, standing(clock, moment));
}

function showDay(part, today) {
  const day = dayNumber(part.dataset.llDay);
  part.hidden = day < today;
  for (const place of part.querySelectorAll("[data-ll-near]")) place.textContent = NEAR_DAYS[day - today] || "";
}

function refresh() {
  const moment = momentOf(Date.now());
  showStale(moment);
  for (const part of document.querySelectorAll("[data-ll-until], [data-ll-since]")) {
    const { llSince: since = 0, llUntil: until = Infinity } = part.dataset;
    part.hidden = moment < Number(since) || moment >= Number(until);
  }
  for (const part of document.querySelectorAll("[data-ll-day]")) showDay(part, Math.floor(moment / DAY));
  for (const badge of document.querySelectorAll("[data-ll-at]")) showBadge(badge, moment);
  for (const [selector, show] of further) for (const part of document.querySelectorAll(selector)) show(part, moment);
}

/** Show whatever matches a selector as often as the badges: `show` gets the element and the moment. */
export function showEveryMinute(selector, show) {
  further.push([selector, show]);
}

/** Fetch the files of the badges that come into view. */
function watch() {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        fetchClock(target.dataset.llClock, refresh);
      }
    },
    { rootMargin: MARGIN },
  );
  for (const part of document.querySelectorAll("[data-ll-clock]")) if (!clockFile(part.dataset.llClock)) seen.observe(part);
}

/** Say how things stand now, and again every minute; when another age has been given; when the page is looked at again. */
export function startClocks() {
  refresh();
  watch();
  setInterval(refresh, MINUTE);
  for (const event of ["ll-person", "visibilitychange"]) document.addEventListener(event, refresh);
}
