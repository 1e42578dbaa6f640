/**
 * Words of time in a query: pieces found in a sentence, and the days and hours they mean together.
 *
 * Days are ISO dates, times minutes of the day; [from, to). A week begins on Monday.
 */

const DAY = 1440;
const MILLISECONDS = 86400000;
const NUMERALS = "零一二三四五六七八九十";
const TWO = /两/g;
const WEEKDAYS = "一二三四五六日";
const PATTERNS = {
  weekday: /^(下个|下|本|这个|这)?(?:周|星期|礼拜)([一二三四五六日天末])/,
  date: /^(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/,
  clock: /^(\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:(半)|(一刻)|(三刻)|(\d{1,2}|[一二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])(?![\d一二三四五六七八九十百块元个份毛岁人位号月年天])分?|钟|整)?/,
};
const OFFSETS = { today: 0, now: 0, tomorrow: 1, "after-tomorrow": 2, "in-three-days": 3 };
const PERIODS = {
  breakfast: [300, 540],
  early: [300, 600],
  morning: [480, 720],
  noon: [660, 840],
  afternoon: [720, 1080],
  evening: [1020, 1320],
  night: [1200, DAY],
  "small-hours": [0, 300],
};
const AFTERNOON = ["noon", "afternoon", "evening"];
const LATE = 6;
/** Then 12点 is midnight. */
const LATE_PERIODS = ["evening", "night"];

/** Return the piece of time at the beginning of a text that the grammar knows (周日, 11月3日, 9点半), or null. */
export function timeAt(text) {
  for (const kind of Object.keys(PATTERNS)) {
    const found = PATTERNS[kind].exec(text);
    if (found) return { kind, text: found[0], parts: found };
  }
  return null;
}

/**
 * Return what the pieces of time mean: {dates, from, to, words}; null where there are none, or where nobody knows when
 * a holiday is (`holidays` has the dates of each that is known).
 *
 * Several days are all meant (周六周日), a wider one gives way to the narrower beside it (周末星期天). `codes` translates
 * the words of day and period (今天 → today); `now` is {date, minutes}. 现在 is this very minute; a clock time is one
 * minute long, and 1点 to 6点 without a period are in the afternoon.
 */
export function whenOf(times, codes, now, holidays = {}) {
  if (!times.length) return null;
  const days = times.filter((piece) => piece.kind !== "period" && piece.kind !== "clock");
  const period = times.find((piece) => piece.kind === "period");
  const clock = times.find((piece) => piece.kind === "clock");
  const words = times.map((piece) => piece.text);
  if (days.some(({ text }) => codes.day[text] === "now")) return { dates: [now.date], from: now.minutes, to: now.minutes + 1, words };
  const [from, to] = hoursOf(clock, period && codes.period[period.text]);
  const dates = narrowest(days.map((day) => (day.kind === "holiday" ? holidays[day.code] : datesOf(day, codes, now))));
  return dates ? { dates: days.length ? dates : [now.date], from, to, words } : null;
}

/** All dates of lists of dates, without the lists that hold another one; null where a list is not known. */
function narrowest(lists) {
  if (!lists.every(Boolean)) return null;
  const narrow = lists.filter((list) => !lists.some((other) => other.length < list.length && other.every((date) => list.includes(date))));
  return [...new Set(narrow.flat())].sort();
}

function hoursOf(clock, period) {
  if (!clock) return PERIODS[period] || [0, DAY];
  const [, hour, half, quarter, threeQuarters, minutes] = clock.parts;
  const past = half ? 30 : quarter ? 15 : threeQuarters ? 45 : numberOf((minutes || "0").replace("零", ""));
  const read = numberOf(hour);
  const later = read < 12 ? isLater(read, period) : read === 12 && LATE_PERIODS.includes(period);
  const at = Math.min((read + (later ? 12 : 0)) * 60 + past, DAY - 1);
  return [at, at + 1];
}

/** 六点 without a part of the day is in the afternoon; 半夜两点 is early, 半夜十一点 late. */
function isLater(hour, period) {
  if (!period) return hour < 7;
  if (period === "night") return hour >= LATE;
  return AFTERNOON.includes(period) && (hour < 11 || period !== "noon");
}

/** Read 十二 or 12. */
export function numberOf(written) {
  if (/\d/.test(written)) return Number(written);
  const text = written.replace(TWO, "二");
  const [tens, units] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? 10 * (tens ? NUMERALS.indexOf(tens) : 1) : 0;
  return ten + (units ? NUMERALS.indexOf(units[0]) : 0);
}

function datesOf(day, codes, now) {
  if (day.kind === "day") return [shifted(now.date, OFFSETS[codes.day[day.text]] || 0)];
  if (day.kind === "date") return [nextDate(numberOf(day.parts[1]), numberOf(day.parts[2]), now.date)];
  return weekdayDates(day.parts[1] || "", day.parts[2], now.date);
}

/** A weekday without 本 or 下 is the next one to come, today included; a weekend is its Saturday and Sunday. */
function weekdayDates(which, named, today) {
  const monday = shifted(today, -weekdayOf(today));
  const week = which.startsWith("下") ? 7 : 0;
  if (named === "末") return [5, 6].map((number) => shifted(monday, number + week)).filter((date) => date >= today);
  const number = WEEKDAYS.indexOf(named === "天" ? "日" : named);
  const passed = !which && number < weekdayOf(today);
  return [shifted(monday, number + week + (passed ? 7 : 0))];
}

function nextDate(month, dayOfMonth, today) {
  const year = Number(today.slice(0, 4));
  const date = isoDate(Date.UTC(year, month - 1, dayOfMonth));
  return date < today ? isoDate(Date.UTC(year + 1, month - 1, dayOfMonth)) : date;
}

/** Return the date so many days later. */
export function shifted(date, days) {
  return isoDate(Date.parse(date) + days * MILLISECONDS);
}

/** Return the whole days from one date to another. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS);
}

/** Return 0 for Monday … 6 for Sunday. */
function weekdayOf(date) {
  return (new Date(date).getUTCDay() + 6) % 7;
}

function isoDate(time) {
  return new Date(time).toISOString().slice(0, 10);
}
