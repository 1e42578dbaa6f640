/**
 * How things stand at a moment, from the intervals that the build has expanded. Nothing here evaluates a rule.
 *
 * A clock is {from: "2026-11-23", days: [number of a state, …], states: [state, …]}; its first day is the day before
 * the build, whose last hours may reach past midnight. A state is {s: "open" | "closed" | "unknown", i: [interval, …],
 * r: reason, o: occasion, c: [[start, end, cause], …], the parts that an announcement closes by the clock}; an interval is [start, end, label, last, lastWord] in minutes of its day, end > 1440 past
 * midnight. Moments are minutes since 1970 in Asia/Shanghai, which is UTC+8 all the year.
 *
 * The words are those of linli/engine/state_words.py; a test compares the two.
 */

const DAY = 24 * 60;
const MINUTE = 60000; // in milliseconds
const WEEKDAYS = ["周四", "周五", "周六", "周日", "周一", "周二", "周三"]; // 1 January 1970 was a Thursday
const STALE_DAYS = 3;
const NOT_YET = "现在没开";

/** Return the moment of a time stamp (milliseconds since 1970, UTC), wherever the phone believes it is. */
export function momentOf(milliseconds) {
  return Math.floor(milliseconds / MINUTE) + 8 * 60;
}

/** Return the number of a day, counted from 1970, from “2026-11-23”. */
export function dayNumber(text) {
  return Date.parse(`${text}T00:00:00Z`) / (DAY * MINUTE);
}

/** Say since how many days the site has not been rebuilt, where that is more than a reader should rely on; else "". */
export function staleWords(built, moment) {
  const age = Math.floor(moment / DAY) - dayNumber(built);
  return age >= STALE_DAYS ? `本站已${age}天没有更新，去之前请先打电话` : "";
}

/** Return {code, word, detail} for a clock at a moment: what stands in the badge of a place. */
export function standing(clock, moment) {
  const days = expand(clock);
  const today = Math.floor(moment / DAY);
  const state = days.get(today);
  if (!state) return { code: "unknown", word: "时间待核实", detail: "网站没有这一天的资料，请先打电话" };
  const sittings = sittingsOf(days);
  const current = currentOf(sittings, moment);
  const coming = sittings.find((sitting) => sitting.start > moment);
  const doubt = coming && [...days].some(([day, found]) => day >= today && day < coming.day && found.s === "unknown");
  const next = doubt ? undefined : coming;
  const shut = current ? null : shutOf(state, moment % DAY);
  const code = current ? "open" : state.s === "unknown" && !shut ? "unknown" : "closed";
  const [word, detail = ""] = nowWords({ moment, today, state, code, current, next, shut }).split(" · ");
  return { code, word, detail: detail || nextWords(next, today) };
}

/** Return the name of the sitting that is served at a moment, else next; "" where it has none. */
export function sittingAt(clock, moment) {
  const sitting = sittingsOf(expand(clock)).find(({ end }) => end > moment);
  return sitting ? sitting.label : "";
}

function shutOf({ c = [] }, minute) {
  return c.find(([start, end]) => start <= minute && minute < end) || null;
}

function expand(clock) {
  const first = dayNumber(clock.from);
  return new Map(clock.days.map((number, index) => [first + index, clock.states[number]]));
}

function sittingsOf(days) {
  return [...days].flatMap(([day, state]) =>
    (state.i || []).map(([start, end, label = "", last = null, lastWord]) => ({
      day,
      label,
      lastWord,
      start: day * DAY + start,
      end: day * DAY + end,
      last: last === null ? null : day * DAY + last,
    })),
  );
}

function currentOf(sittings, moment) {
  const underWay = sittings.filter((sitting) => sitting.start <= moment && moment < sitting.end);
  if (!underWay.length) return null;
  const sitting = underWay.reduce((best, other) => (other.end > best.end ? other : best));
  let until = sitting.end;
  if (!sitting.label) {
    for (const other of sittings) if (!other.label && other.start <= until) until = Math.max(until, other.end);
  }
  return { sitting, until };
}

function nowWords({ moment, today, state, code, current, next, shut }) {
  if (current) return openWords(moment, today, current);
  if (code === "unknown") return !state.r || state.r === "开放时间待核实" ? "时间待核实" : state.r;
  const later = next && next.day === today ? opensWords(next) : "";
  if (shut) return `停业${shut[2] ? `（${shut[2]}）` : ""}${later ? ` · ${later}` : ""}`;
  if (later) return `${later} · ${NOT_YET}`;
  if (state.s === "open") return "今天已关门";
  return `今天休息${state.o ? `（${state.o}）` : ""}`;
}

function openWords(moment, today, { sitting, until }) {
  if (until - moment > DAY) return "现在开放 · 24小时";
  const last = lastWords(moment, sitting);
  const end = timeWords(until - today * DAY);
  return sitting.label ? `现在开放（${sitting.label}） · ${end}结束${last}` : `现在开放 · ${end}关门${last}`;
}

function lastWords(moment, { last, lastWord }) {
  if (last === null) return "";
  return moment < last ? `（${timeWords(last % DAY)}${lastWord}）` : `（已${lastWord}）`;
}

function opensWords({ start, label }) {
  const time = timeWords(start % DAY);
  return label ? `${time}开始（${label}）` : `${time}开门`;
}

function nextWords(next, today) {
  if (!next || next.day === today) return "";
  return `${nearDayWords(next.day, today)}${opensWords(next)}`;
}

function nearDayWords(day, today) {
  const ahead = day - today;
  if (ahead <= 2) return ["明天", "后天"][ahead - 1];
  if (ahead < 7) return WEEKDAYS[day % 7];
  const date = new Date(day * DAY * MINUTE);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${WEEKDAYS[day % 7]}）`;
}

function timeWords(minute) {
  if (minute > DAY) return `次日${timeWords(minute - DAY)}`;
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** Return the clock of a place of a clock file as `standing` takes it; null where the file does not know it. */
export function clockAt(file, id) {
  const place = file.places[id];
  return place && place.d ? { from: file.from, days: place.d, states: file.states } : null;
}
