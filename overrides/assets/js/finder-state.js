/**
 * What the finder is asked, as the address of its page: /find/?q=…&kind=canteen&open=now&area=… can be kept and sent.
 * Pure: a test runs it in node.
 */

const MANY = ["kind", "audience", "service"];
const FLAGS = ["accessible", "delivery", "free"];
const MINUTES = { "": 720, morning: 570, noon: 705, afternoon: 900, evening: 1050 };

/** Read the question from the query part of an address. */
export function readQuestion(search) {
  const given = new URLSearchParams(search);
  const question = { q: (given.get("q") || "").trim(), area: given.get("area") || "", open: given.get("open") || "" };
  for (const name of MANY) question[name] = given.getAll(name).filter(Boolean);
  for (const name of FLAGS) question[name] = given.get(name) === "yes";
  return question;
}

/** Return the query part of the address of a question; what is not asked is left out. */
export function writeQuestion(question) {
  const written = new URLSearchParams();
  for (const name of ["q", "area", "open"]) if (question[name]) written.set(name, question[name]);
  for (const name of MANY) for (const value of question[name]) written.append(name, value);
  for (const name of FLAGS) if (question[name]) written.set(name, "yes");
  const text = written.toString();
  return text ? `?${text}` : "";
}

/**
 * Return the options of the search for a question at a moment (minutes since 1970 in Shanghai).
 * `open` is "now", or a day with a part of it: “2026-11-28 morning”.
 */
export function optionsOf(question, moment, near) {
  const now = { date: new Date(moment * 60000).toISOString().slice(0, 10), minutes: moment % 1440 };
  const options = { now, near };
  for (const name of [...MANY, "accessible", "delivery", "area"]) {
    const value = question[name];
    if (Array.isArray(value) ? value.length : value) options[name] = value;
  }
  if (question.open === "now") options.at = "now";
  else if (/^\d{4}-\d{2}-\d{2}/.test(question.open)) {
    const [date, part = ""] = question.open.split(" ");
    const minute = MINUTES[part] ?? MINUTES[""];
    options.at = { dates: [date], from: minute, to: minute + 1 };
  }
  return options;
}

/** Return the days that can be chosen, from the day of the build: [{value: ISO date, words: 11月28日（周六）}, …]. */
export function daysFrom(day, count) {
  const first = Date.parse(`${day}T00:00:00Z`);
  return Array.from({ length: count }, (_, ahead) => {
    const date = new Date(first + ahead * 86400000);
    const weekday = "日一二三四五六"[date.getUTCDay()];
    return { value: date.toISOString().slice(0, 10), words: `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（周${weekday}）` };
  });
}

/** Say a distance as the crow flies: “约300米”, “约1.2公里”. */
export function distanceWords({ metres, approximate }) {
  const words = metres < 1000 ? `约${Math.max(1, Math.round(metres / 100)) * 100}米` : `约${(metres / 1000).toFixed(1)}公里`;
  return `直线${words}${approximate ? "（按社区中心算）" : ""}，实际路程更远`;
}
