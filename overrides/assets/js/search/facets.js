/**
 * Facets: which entries a choice leaves, and how many each further choice would leave.
 *
 * Only entries with a kind (places, programmes, teams, policies) answer to facets; pages that merely lead on (areas,
 * services, needs, hand-written pages) are left out as soon as one is chosen. Choices within a facet are alternatives,
 * facets add up. A place whose hours are unknown at the chosen time, or whose price is unknown, passes, and is listed
 * apart.
 */

import { cheapest } from "../price.js";
import { CLOSED, OPEN, UNKNOWN, statesAt } from "./hours.js";
import { aboutType, areaEntry, areaNumber, fieldNamed } from "./columns.js";
import { textAt } from "./pool.js";

const ACCESSIBLE = 1;
const DELIVERS = 2;
const DAY = 1440;
const CODED = ["kind", "service", "audience"];

/**
 * Apply the choices to the entries that a query left.
 *
 * `choices` are {kind, area, service, audience: a code or several, accessible, delivery: true, at: {dates, from, to},
 * said: the same, as the query itself speaks of it (what is no place stands beside it), now: the time that is counted for
 * where none is chosen, days: ISO dates to be counted, cost: {age, statuses, most: 分, null where any price will do}}.
 * Returns {entries, unknown, beside, counts}: the entries that remain, those that are unknown, those that the time which
 * was said does not concern, and for every facet how many would remain for each of its values, given the other facets.
 */
export function applyFacets(index, matching, choices) {
  const states = statesAt(index, choices.at || choices.said || choices.now);
  const prices = pricesOf(index, choices.cost);
  const tests = testsOf(index, choices, states, prices);
  const bare = tests.every(({ facet }) => facet === "said");
  const counters = countersOf(index);
  const kinds = fieldNamed(index, "kind").of;
  const entries = [];
  const unknown = [];
  const beside = [];
  const timeless = choices.at || !choices.said ? entries : beside;
  for (const entry of matching) {
    if (kinds[entry] === 0) {
      if (bare) timeless.push(entry);
      continue;
    }
    let [refused, only, vague] = [0, null, false];
    for (const { facet, judge } of tests) {
      const verdict = judge(entry);
      if (verdict === UNKNOWN) vague = true;
      if (verdict === CLOSED) [refused, only] = [refused + 1, facet];
    }
    if (refused < 2) countEntry(index, counters, entry, only);
    if (refused) continue;
    if (vague) unknown.push(entry);
    else (aboutType(index, entry).visited ? entries : timeless).push(entry);
  }
  return { entries, unknown, beside, counts: countsOf(index, counters, { states, prices, days: choices.days || [] }) };
}

/** The chosen facets as [{facet, judge(entry) → OPEN (it passes), CLOSED (it does not) or UNKNOWN}]. */
function testsOf(index, choices, states, prices) {
  const { flags, hours } = index;
  const tests = [];
  for (const facet of CODED) {
    const codes = [].concat(choices[facet] || []);
    if (codes.length) tests.push({ facet, judge: setTest(fieldNamed(index, facet), codes) });
  }
  const paths = [].concat(choices.area || []);
  if (paths.length) tests.push({ facet: "area", judge: areaTest(index, paths) });
  if (choices.accessible) tests.push({ facet: "accessible", judge: (entry) => (flags[entry] & ACCESSIBLE ? OPEN : CLOSED) });
  if (choices.delivery) tests.push({ facet: "delivery", judge: (entry) => (flags[entry] & DELIVERS ? OPEN : CLOSED) });
  if (choices.at) tests.push({ facet: "at", judge: (entry) => (aboutType(index, entry).visited ? states[hours.of[entry]] : CLOSED) });
  else if (choices.said) tests.push({ facet: "said", judge: (entry) => (aboutType(index, entry).visited ? states[hours.of[entry]] : OPEN) });
  if (prices && choices.cost.most !== null) tests.push({ facet: "cost", judge: costTest(index, prices, choices.cost.most) });
  return tests;
}

function setTest(field, codes) {
  const wanted = new Set(codes.map((code) => field.codes.indexOf(code)));
  const passes = new Uint8Array(field.bounds.length - 1);
  for (let set = 0; set < passes.length; set += 1) {
    for (let at = field.bounds[set]; at < field.bounds[set + 1]; at += 1) {
      if (wanted.has(field.members[at])) passes[set] = OPEN;
    }
  }
  return (entry) => passes[field.of[entry]];
}

function areaTest(index, paths) {
  const numbers = paths.map((path) => areaNumber(index, path)).filter((number) => number >= 0);
  return (entry) => {
    const area = index.area[entry] - 1;
    return numbers.some((number) => area >= number && area < index.areas.end[number]) ? OPEN : CLOSED;
  };
}

/** What each price table comes to for a person, number 0 being “no price known”; null where nobody asks. */
function pricesOf(index, cost) {
  if (!cost || !index.prices) return null;
  return [null, ...index.prices.tables.map((table) => cheapest(table, cost.age, cost.statuses))];
}

/** A place costs at most so much, more, or nobody knows; what is no place has no price. */
function costTest(index, prices, most) {
  const verdicts = prices.map((price) => (price === null ? UNKNOWN : price <= most ? OPEN : CLOSED));
  return (entry) => (aboutType(index, entry).visited ? verdicts[index.prices.of[entry]] : CLOSED);
}

function countersOf(index) {
  const coded = CODED.map((facet) => {
    const { of, bounds } = fieldNamed(index, facet);
    return { facet, of, counts: new Uint32Array(bounds.length - 1) };
  });
  const hours = new Uint32Array(index.hours.patterns.length + 1);
  const prices = new Uint32Array(index.prices ? index.prices.tables.length + 1 : 0);
  return { coded, area: new Uint32Array(index.areas.count + 1), accessible: 0, delivery: 0, hours, prices };
}

/** Count an entry for every facet, or only for the one facet that refuses it. */
function countEntry(index, counters, entry, only) {
  for (const { facet, of, counts } of counters.coded) if (!only || only === facet) counts[of[entry]] += 1;
  if (!only || only === "area") counters.area[index.area[entry]] += 1;
  if ((!only || only === "accessible") && index.flags[entry] & ACCESSIBLE) counters.accessible += 1;
  if ((!only || only === "delivery") && index.flags[entry] & DELIVERS) counters.delivery += 1;
  if (!aboutType(index, entry).visited) return;
  if (!only || only === "at" || only === "said") counters.hours[index.hours.of[entry]] += 1;
  if (index.prices && (!only || only === "cost")) counters.prices[index.prices.of[entry]] += 1;
}

/** Turn counters into lists of {value, name, count}, the values in the order of the vocabulary; none with 0. */
function countsOf(index, counters, { states, prices, days }) {
  const [kind, service, audience] = counters.coded.map(({ facet, counts }) => termCounts(index, facet, counts));
  return {
    kind,
    service,
    audience,
    area: areaCounts(index, counters.area),
    accessible: counters.accessible,
    delivery: counters.delivery,
    at: stateCounts(counters.hours, states),
    day: days.map((value) => ({ value, count: openOn(index, counters.hours, value) })),
    cost: prices ? priceCounts(counters.prices, prices) : [],
  };
}

function stateCounts(byPattern, states) {
  const counts = [0, 0, 0];
  byPattern.forEach((number, pattern) => (counts[states[pattern]] += number));
  return { open: counts[OPEN], closed: counts[CLOSED], unknown: counts[UNKNOWN] };
}

function openOn(index, byPattern, date) {
  return stateCounts(byPattern, statesAt(index, { dates: [date], from: 0, to: DAY })).open;
}

/** How many cost how much: [[分, count], …], the cheapest first; what nobody knows is not among them. */
function priceCounts(byTable, prices) {
  const counts = new Map();
  byTable.forEach((number, table) => {
    if (number && prices[table] !== null) counts.set(prices[table], (counts.get(prices[table]) || 0) + number);
  });
  return [...counts].sort(([one], [other]) => one - other);
}

function termCounts(index, name, bySet) {
  const field = fieldNamed(index, name);
  const counts = new Uint32Array(field.count);
  bySet.forEach((number, set) => {
    for (let at = field.bounds[set]; number && at < field.bounds[set + 1]; at += 1) counts[field.members[at]] += number;
  });
  return field.codes
    .map((value, term) => ({ value, name: textAt(index.pool, field.from + term), count: counts[term] }))
    .filter((value) => value.count);
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
