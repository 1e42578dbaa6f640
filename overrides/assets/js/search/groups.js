/**
 * The types of facets, as the index names them (linli/publish/index/facets.py): how entries fall into groups, what a
 * choice says of each group, and what the numbers of entries in the groups come to.
 *
 * A type is a function (index, facet {name, type, bit}, choices) → {groups: how many there are; groupOf(entry): the
 * number of an entry's group; verdicts: by group OPEN (it passes), CLOSED (it does not) or UNKNOWN, null where nothing
 * is chosen; beside: whether what the choice does not concern stands beside; counts(numbers by group) → {facet: counts}}.
 */

import { cheapest } from "../meal-price.js";
import { aboutType, areaEntry, areaNumber, fieldNamed } from "./columns.js";
import { CLOSED, OPEN, UNKNOWN, statesAt } from "./hours.js";
import { textAt } from "./pool.js";

const WHOLE_DAY = { from: 0, to: 1440 };
/** By the hours of an index: the states of whole days, which are counted at every question. */
const wholeDays = new WeakMap();

export const FACET_TYPES = { terms, tree, flag, time, price };

/** A group is a set of terms. */
function terms(index, { name }, choices) {
  const field = fieldNamed(index, name);
  const codes = [].concat(choices[name] || []);
  return {
    groups: field.bounds.length - 1,
    groupOf: (entry) => field.of[entry],
    verdicts: codes.length ? setVerdicts(field, codes) : null,
    counts: (numbers) => ({ [name]: termCounts(index, field, numbers) }),
  };
}

function setVerdicts(field, codes) {
  const wanted = new Set(codes.map((code) => field.codes.indexOf(code)));
  const verdicts = new Uint8Array(field.bounds.length - 1);
  for (let set = 0; set < verdicts.length; set += 1) {
    for (let at = field.bounds[set]; at < field.bounds[set + 1]; at += 1) {
      if (wanted.has(field.members[at])) verdicts[set] = OPEN;
    }
  }
  return verdicts;
}

/** The terms in the order of the vocabulary; none with 0. */
function termCounts(index, field, bySet) {
  const counts = new Uint32Array(field.count);
  bySet.forEach((number, set) => {
    for (let at = field.bounds[set]; number && at < field.bounds[set + 1]; at += 1) counts[field.members[at]] += number;
  });
  return field.codes
    .map((value, term) => ({ value, name: textAt(index.pool, field.from + term), count: counts[term] }))
    .filter((value) => value.count);
}

/** A group is an area by its number + 1; group 0 lies in none. */
function tree(index, { name }, choices) {
  const paths = [].concat(choices[name] || []);
  return {
    groups: index.areas.count + 1,
    groupOf: (entry) => index.area[entry],
    verdicts: paths.length ? areaVerdicts(index, paths) : null,
    counts: (numbers) => ({ [name]: areaCounts(index, numbers) }),
  };
}

function areaVerdicts(index, paths) {
  const verdicts = new Uint8Array(index.areas.count + 1);
  for (const path of paths) {
    const area = areaNumber(index, path);
    if (area >= 0) verdicts.fill(OPEN, area + 1, index.areas.end[area] + 1);
  }
  return verdicts;
}

/** Areas with their parents' path; the count of an area contains those below it. */
function areaCounts(index, byArea) {
  const { parent } = index.areas;
  const counts = byArea.slice(1);
  for (let area = counts.length - 1; area >= 0; area -= 1) {
    if (parent[area] >= 0) counts[parent[area]] += counts[area];
  }
  const found = [];
  counts.forEach((number, area) => {
    if (!number) return;
    const above = parent[area] < 0 ? "" : index.ids[areaEntry(index, parent[area])];
    const name = textAt(index.pool, areaEntry(index, area));
    found.push({ value: index.ids[areaEntry(index, area)], parent: above, name, count: number });
  });
  return found;
}

/** Group 1 is where it holds. */
function flag(index, { name, bit }, choices) {
  return {
    groups: 2,
    groupOf: (entry) => (index.flags[entry] & bit ? 1 : 0),
    verdicts: choices[name] ? [CLOSED, OPEN] : null,
    counts: (numbers) => ({ [name]: numbers[1] }),
  };
}

/**
 * A group is a pattern of hours; the last is what does not open and close. A chosen time leaves that out, a time that
 * is merely said does not concern it.
 */
function time(index, { name }, choices) {
  const { said, now, days } = choices;
  const chosen = choices[name];
  const states = statesAt(index, chosen || said || now);
  const outside = states.length;
  return {
    groups: outside + 1,
    groupOf: (entry) => (aboutType(index, entry).visited ? index.hours.of[entry] : outside),
    verdicts: chosen || said ? [...states, chosen ? CLOSED : OPEN] : null,
    beside: !chosen && Boolean(said),
    counts: (numbers) => ({
      [name]: stateCounts(numbers, states),
      now: stateCounts(numbers, statesAt(index, now)).open,
      day: (days || []).map((value) => ({ value, count: openOn(index, numbers, value) })),
    }),
  };
}

function stateCounts(byPattern, states) {
  const counts = [0, 0, 0];
  states.forEach((state, pattern) => (counts[state] += byPattern[pattern]));
  return { open: counts[OPEN], closed: counts[CLOSED], unknown: counts[UNKNOWN] };
}

function openOn(index, byPattern, date) {
  return stateCounts(byPattern, statesOn(index, date)).open;
}

function statesOn(index, date) {
  if (!wholeDays.has(index.hours)) wholeDays.set(index.hours, new Map());
  const known = wholeDays.get(index.hours);
  if (!known.has(date)) known.set(date, statesAt(index, { dates: [date], ...WHOLE_DAY }));
  return known.get(date);
}

/** A group is a price table, 0 being “no price known”; the last is what has no price. */
function price(index, { name }, choices) {
  const cost = choices[name];
  if (!cost || !index.prices) return { groups: 1, groupOf: () => 0, verdicts: null, counts: () => ({ [name]: [] }) };
  const { tables, of } = index.prices;
  const prices = [null, ...tables.map((table) => cheapest(table, cost.age, cost.statuses))];
  const verdict = (cents) => (cents === null ? UNKNOWN : cents <= cost.most ? OPEN : CLOSED);
  return {
    groups: prices.length + 1,
    groupOf: (entry) => (aboutType(index, entry).visited ? of[entry] : prices.length),
    verdicts: cost.most === null ? null : [...prices.map(verdict), CLOSED],
    counts: (numbers) => ({ [name]: priceCounts(numbers, prices) }),
  };
}

/** How many cost how much: [[分, count], …], the cheapest first; what nobody knows is not among them. */
function priceCounts(byTable, prices) {
  const counts = new Map();
  prices.forEach((cents, table) => {
    if (byTable[table] && cents !== null) counts.set(cents, (counts.get(cents) || 0) + byTable[table]);
  });
  return [...counts].sort(([one], [other]) => one - other);
}
