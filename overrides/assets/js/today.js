/**
 * What is on, and what there is to eat, at a moment: read from a clock file (linli/publish/pages/clock_files.py), which
 * says what it holds. Moments are minutes since 1970 in Asia/Shanghai. Without a DOM.
 */

import { dayNumber } from "./clock.js";

const DAY = 24 * 60;
const WEEKDAYS = ["周四", "周五", "周六", "周日", "周一", "周二", "周三"]; // 1 January 1970 was a Thursday
const NO_MEAL = "停餐";

/** Return the meals of a place on a day (counted from 1970); null where the file does not reach. */
export function mealsOn(file, id, day) {
  const place = file.places[id];
  const number = place && place.m ? place.m[day - dayNumber(file.day)] : undefined;
  if (number === undefined) return null;
  return file.menus[number].map((meal) => {
    const [label, said, start, end, until, dishes] = file.meals[meal];
    return { label, said, start, end, until, dishes: dishes.map((dish) => file.dishes[dish]) };
  });
}

/** Return {day, meal} of what is served now, else next; null where nothing is known to come. */
export function mealNow(file, id, moment) {
  const today = Math.floor(moment / DAY);
  for (const day of [today, today + 1]) {
    const left = (mealsOn(file, id, day) || []).filter(({ end }) => end === null || day * DAY + end > moment);
    const meal = left.find(({ start }) => start !== null) || left[0];
    if (meal) return { day, meal };
  }
  return null;
}

/** Tell whether a meal is cooked, as far as anybody knows: 停餐, 停餐（停电） is none. */
export function isServed({ said }) {
  return !said.startsWith(NO_MEAL);
}

/** Say whether a meal of today can still be ordered: [line, …]; nothing where none has to be. */
export function orderWords(file, id, moment) {
  const today = Math.floor(moment / DAY);
  const minute = moment % DAY;
  const left = (mealsOn(file, id, today) || []).filter((meal) => isServed(meal) && (meal.end === null || meal.end > minute));
  const closed = left.filter(({ until }) => until !== null && until <= minute);
  const open = left.filter(({ until }) => until !== null && until > minute);
  const all = closed.length === left.length;
  const whose = all ? "餐" : namesOf(closed);
  const passed = file.places[id].w ? `${all ? "" : whose}预订已截止，可以现场买` : `今天的${whose}已截止预订`;
  return [...(closed.length ? [passed] : []), ...open.map(({ label, until }) => `${label || "今天的餐"}${timeWords(until)}前预订`)];
}

function namesOf(meals) {
  return meals.map(({ label }) => label || "餐").join("、");
}

/** Return the activities of a place on a day: [{name, start, end, doubt}], in order of time. */
export function activitiesOn(file, id, day) {
  const { a: activities = [] } = file.places[id] || {};
  const found = activities.flatMap(([name, days]) => {
    const state = file.states[days[day - dayNumber(file.from)]] || {};
    const held = (state.i || []).map(([start, end]) => ({ name, start, end, doubt: "" }));
    return state.s === "unknown" ? [{ name, start: null, end: null, doubt: state.r || "时间待核实" }] : held;
  });
  return found.sort((one, other) => one.start - other.start);
}

/** Return {day, activity} of what is on now, else next within the days of the file; null where nothing sure is. */
export function activityNow(file, id, moment) {
  const today = Math.floor(moment / DAY);
  for (let day = today; day < dayNumber(file.day) + 7; day += 1) {
    const activity = activitiesOn(file, id, day).find(({ doubt, end }) => !doubt && day * DAY + end > moment);
    if (activity) return { day, activity };
  }
  return null;
}

/** Say a day as people do, seen from another: 今天, 明天, 后天, 周五, 12月1日（周二）. */
export function dayWords(day, today) {
  const ahead = day - today;
  if (ahead >= 0 && ahead <= 2) return ["今天", "明天", "后天"][ahead];
  return ahead > 2 && ahead < 7 ? WEEKDAYS[day % 7] : dateWords(day);
}

/** Say a date: 11月23日（周一）. */
export function dateWords(day) {
  const date = new Date(day * DAY * 60000);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${WEEKDAYS[day % 7]}）`;
}

/** Say a moment: 11月23日（周一）11:30. */
export function stampWords(moment) {
  return `${dateWords(Math.floor(moment / DAY))}${timeWords(moment % DAY)}`;
}

/** Say a span of a day, as the pages write it: 11:00-12:30. */
export function spanWords({ start, end }) {
  return start === null ? "" : `${timeWords(start)}-${timeWords(end)}`;
}

function timeWords(minute) {
  if (minute > DAY) return `次日${timeWords(minute - DAY)}`;
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
