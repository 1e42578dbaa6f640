/**
 * What the finder is asked, as the address of its page: /find/?q=…&area=…&kind=canteen&open=now can be kept and sent.
 * Pure: a test runs it in node. The age is no part of it: an address goes to the server.
 */

// How a parameter is written in an address: one text, several, or “yes”.
const ONE = {
  read: (given, name) => (given.get(name) || "").trim(),
  write: (written, name, value) => value && written.set(name, value),
};
const MANY = {
  read: (given, name) => given.getAll(name).filter(Boolean),
  write: (written, name, values) => values.forEach((value) => written.append(name, value)),
};
const YES = {
  read: (given, name) => given.get(name) === "yes",
  write: (written, name, value) => value && written.set(name, "yes"),
};
/**
 * Facets in an address, by type: `parameters` are [name, how it is written] of each, `choice` is what the search is asked
 * for: (question, name, person).
 */
export const ASKED_TYPES = {
  terms: { parameters: (name) => [[name, MANY]], choice: chosen },
  tree: { parameters: (name) => [[name, ONE]], choice: chosen },
  flag: { parameters: (name) => [[name, YES]], choice: chosen },
  time: { parameters: () => [["open", ONE], ["part", ONE], ["anytime", YES]], choice: timeOf },
  price: { parameters: () => [["most", ONE]], choice: costAsked },
};
const PARTS = Object.assign(Object.create(null), {
  "": [0, 1440],
  morning: [480, 720],
  noon: [660, 840],
  afternoon: [720, 1080],
  evening: [1020, 1320],
});
/** So many days can be chosen. */
export const DAYS = 14;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

function parametersOf(facets) {
  return [["q", ONE], ["from", ONE], ["without", MANY], ...facets.flatMap(({ name, type }) => ASKED_TYPES[type].parameters(name))];
}

/**
 * Read the question from the query part of an address, or from a form; `facets` are those of the index.
 *
 * {q, from: the path of an area; without: facets that `q` speaks of and that do not count; of a facet of terms its codes, of a tree a path, of a flag whether it must hold; of a
 * time open: "", "now" or an ISO date, part: "", a part of that day or “16:30”, anytime: whether times that `q` speaks of
 * do not count; of a price most: "" or yuan}
 */
export function readQuestion(given, facets) {
  const question = {};
  for (const [name, form] of parametersOf(facets)) question[name] = form.read(given, name);
  return question;
}

/** Return the query part of the address of a question; what is not asked is left out. */
export function writeQuestion(question, facets) {
  const written = new URLSearchParams();
  for (const [name, form] of parametersOf(facets)) form.write(written, name, question[name]);
  const text = written.toString();
  return text ? `?${text}` : "";
}

/**
 * Return the options of the search for a question at a moment (minutes since 1970 in Shanghai), for a person {age,
 * statuses} (the age null where it is not told: then the full price counts).
 */
export function optionsOf(question, moment, person, facets) {
  const options = { without: question.without, now: { date: isoDate(moment), minutes: moment % 1440 } };
  for (const { name, type } of facets) options[name] = ASKED_TYPES[type].choice(question, name, person);
  return options;
}

function chosen(question, name) {
  return question[name];
}

function costAsked({ most }, name, person) {
  return { ...person, most: /^\d+$/.test(most) ? Number(most) * 100 : null };
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
