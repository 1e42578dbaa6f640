/**
 * What a screen shows at a moment, chosen from the data of its page (linli/publish/pages/screens.py). Pure.
 *
 * Days are “2026-11-24”, moments minutes since 1970 in Asia/Shanghai.
 */

import { standing } from "../clock.js";

const DAY = 24 * 60;
const WEEKDAYS = ["星期四", "星期五", "星期六", "星期日", "星期一", "星期二", "星期三"]; // 1 January 1970 was a Thursday
const RANK = { open: 0, closed: 1, unknown: 2, shut: 3 };
const SHUT = /^(?:停业|今天休息)/;

const two = (number) => String(number).padStart(2, "0");
const isoDay = (number) => new Date(number * DAY * 60000).toISOString().slice(0, 10);

/** Say the time of a moment: 11:30. */
export function clockWords(moment) {
  return `${two(Math.floor((moment % DAY) / 60))}:${two(moment % 60)}`;
}

/** Say the day of a moment, with its lunar date where the data know it. */
export function dateAndLunar(moment, lunar) {
  const number = Math.floor(moment / DAY);
  const [year, month, day] = isoDay(number).split("-").map(Number);
  const words = `${year}年${month}月${day}日 ${WEEKDAYS[number % 7]}`;
  return lunar[isoDay(number)] ? `${words} 农历${lunar[isoDay(number)]}` : words;
}

/** Say of which day the content is, and for how long nobody has renewed it. */
export function ageWords(built, moment, online) {
  const [year, month, day] = built.split("-").map(Number);
  const age = Math.floor(moment / DAY) - Date.UTC(year, month - 1, day) / (DAY * 60000);
  const said = `内容是${month}月${day}日的${age >= 3 ? `，已${age}天没有更新，去之前请先打电话` : ""}`;
  return online ? said : `离线 · ${said}`;
}

/**
 * Return {time, date, places, meals, activities, closures, empty}: lists of {title, note, state, price, lines}, a line is a
 * text or a list of dishes {text, contents}; closures {words, closes}; empty: what is said where a list has nothing.
 */
export function sceneAt(data, moment) {
  const alone = data.places.length === 1;
  const today = isoDay(Math.floor(moment / DAY));
  const tomorrow = isoDay(Math.floor(moment / DAY) + 1);
  return {
    time: clockWords(moment),
    date: dateAndLunar(moment, data.lunar),
    places: data.places.map((place) => placeItem(place, moment)).sort((one, other) => RANK[one.state] - RANK[other.state]),
    meals: data.meals.filter(({ day, until }) => day === today && until > moment).map((found) => mealItem(found, alone)),
    activities: [
      ...data.activities.filter(({ day, end }) => day === today && end > moment).sort(byStart).map((found) => activityItem(found, moment, "今天", alone)),
      ...data.activities.filter(({ day }) => day === tomorrow).sort(byStart).map((found) => activityItem(found, moment, "明天", alone)),
    ],
    closures: data.closures.filter(({ until }) => until === null || until > moment).map((found) => closureItem(found, moment)),
    empty: {
      places: "这里还没有录入服务点",
      meals: data.meals.some(({ day }) => day === today) ? "今天的几餐都结束了" : "没有公布今天的饭菜",
      activities: "今天和明天没有活动",
    },
  };
}

const byStart = (one, other) => one.start - other.start;

function placeItem({ name, clock }, moment) {
  const { code, word, detail } = standing(clock, moment);
  return { title: name, state: SHUT.test(word) ? "shut" : code, lines: [detail ? `${word} · ${detail}` : word] };
}

function mealItem({ place, label, span, price, said, dishes }, alone) {
  const lines = [said || dishes.map(([name, contents]) => ({ text: name, contents }))];
  return { title: [label, span].filter(Boolean).join(" ") || place, note: (label || span) && !alone ? place : "", price, lines };
}

function activityItem({ name, place, start, end }, moment, day, alone) {
  const state = start <= moment && moment < end ? "open" : "";
  const line = `${state ? "正在进行" : day} ${clockWords(start)}-${clockWords(end)}`;
  return { title: name, state, lines: alone ? [line] : [line, place] };
}

function closureItem({ title, kind, closes, places, said, reason, since, until }, moment) {
  const from = since > moment ? `${momentWords(since)}起` : "";
  const to = until === null ? "至另行通知" : `到${momentWords(until)}`;
  const others = places.filter((place) => !title.includes(place));
  const words = [`${kind}：${title}`, others.join("、"), `${from}${to}`, said, reason && `（${reason}）`];
  return { words: words.filter(Boolean).join("　"), closes };
}

function momentWords(moment) {
  const end = moment % DAY === 0 ? moment - 1 : moment;
  const [, month, day] = isoDay(Math.floor(end / DAY)).split("-").map(Number);
  return `${month}月${day}日${moment % DAY === 0 ? "" : clockWords(moment)}`;
}
