/**
 * What the finder is asked, as the address of its page: /find/?q=…&kind=canteen&open=now&area=… can be kept and sent.
 * Pure: a test runs it in node. The age is no part of it: an address goes to the server.
 */

const ONE = ["q", "area", "from", "open", "part", "most"];
const MANY = ["kind", "audience", "service"];
const FLAGS = ["accessible", "delivery", "anytime"];
const PARTS = {
  "": [0, 1440],
  morning: [480, 720],
  noon: [660, 840],
  afternoon: [720, 1080],
  evening: [1020, 1320],
};
/** So many days can be chosen. */
export const DAYS = 14;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Read the question from the query part of an address, or from a form.
 *
 * {q, area, from: paths of areas, open: "", "now" or an ISO date, part: "", a part of that day or “16:30”, most: "" or
 * yuan, kind, audience, service: codes, accessible, delivery, anytime (times that `q` speaks of do not count): boolean}
 */
export function readQuestion(given) {
  const question = {};
  for (const name of ONE) question[name] = (given.get(name) || "").trim();
  for (const name of MANY) question[name] = given.getAll(name).filter(Boolean);
  for (const name of FLAGS) question[name] = given.get(name) === "yes";
  return question;
}

/** Return the query part of the address of a question; what is not asked is left out. */
export function writeQuestion(question) {
  const written = new URLSearchParams();
  for (const name of ONE) if (question[name]) written.set(name, question[name]);
  for (const name of MANY) for (const value of question[name]) written.append(name, value);
  for (const name of FLAGS) if (question[name]) written.set(name, "yes");
  const text = written.toString();
  return text ? `?${text}` : "";
}

/**
 * Return the options of the search for a question at a moment (minutes since 1970 in Shanghai), for a person {age,
 * statuses} (the age null where it is not told: then the full price counts).
 */
export function optionsOf(question, moment, person) {
  const now = { date: isoDate(moment), minutes: moment % 1440 };
  const most = /^\d+$/.test(question.most) ? Number(question.most) * 100 : null;
  const options = { now, at: timeOf(question), cost: { ...person, most } };
  for (const name of [...MANY, "accessible", "delivery", "area"]) {
    const value = question[name];
    if (Array.isArray(value) ? value.length : value) options[name] = value;
  }
  return options;
}

function timeOf({ open, part, anytime }) {
  if (open === "now") return "now";
  if (!DATE.test(open)) return anytime ? null : "said";
  const [, hour, minute] = CLOCK.exec(part) || [];
  const start = Number(hour) * 60 + Number(minute);
  const [from, to] = hour ? [start, start + 1] : PARTS[part] || PARTS[""];
  return { dates: [open], from, to };
}

/** Return the days that can be chosen, from that of a moment on: [{value: ISO date, name: 11月28日（周六）}, …]. */
export function daysFrom(moment, count) {
  const named = ["今天", "明天"];
  return Array.from({ length: count }, (_, ahead) => {
    const day = moment + ahead * 1440;
    const date = new Date(day * 60000);
    const weekday = `周${"日一二三四五六"[date.getUTCDay()]}`;
    const words = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
    return { value: isoDate(day), name: `${named[ahead] || ""}${words}（${weekday}）` };
  });
}

/** Say a distance as the crow flies: “直线约300米，实际路程更远”. */
export function distanceWords({ metres, approximate }) {
  const words = metres < 1000 ? `约${Math.max(1, Math.round(metres / 100)) * 100}米` : `约${(metres / 1000).toFixed(1)}公里`;
  return `直线${words}${approximate ? "（按社区中心算）" : ""}，实际路程更远`;
}

/** Counties and townships, what lies in the chosen area, and its neighbours: all communities at once are too many. */
export function around(areas, chosen) {
  const above = chosen.slice(0, Math.max(chosen.lastIndexOf("/"), 0));
  return areas.filter(({ value, parent }) => value.split("/").length < 3 || (chosen && (parent === chosen || parent === above)));
}

function isoDate(moment) {
  return new Date(moment * 60000).toISOString().slice(0, 10);
}
