/**
 * Facets: which entries a choice leaves, and how many each further choice would leave.
 *
 * The index says which facets there are. Only entries with a kind (places, programmes, teams, policies) answer to them;
 * pages that merely lead on (areas, services, needs, hand-written pages) are left out as soon as one is chosen. Choices
 * within a facet are alternatives, facets add up. A place whose hours are unknown at the chosen time, or whose price is
 * unknown, passes, and is listed apart.
 */

import { aboutType, fieldNamed } from "./columns.js";
import { FACET_TYPES } from "./groups.js";
import { CLOSED, UNKNOWN } from "./hours.js";

/**
 * Apply the choices to the entries that a query left.
 *
 * `choices` are by name of the facet: a code, a path or several; of a flag true; of a time {dates, from, to}; of a price
 * {age, statuses, most: 分, null where any price will do}. Besides: said: a time that the query itself speaks of (what is
 * no place stands beside it), now: the time that is counted for where none is chosen, days: ISO dates to be counted.
 * Returns {entries, unknown, beside, counts}: the entries that remain, those that are unknown, those that the time which
 * was said does not concern, and for every facet how many would remain for each of its values, given the other facets.
 */
export function applyFacets(index, matching, choices) {
  const facets = index.facets.map((facet) => opened(index, facet, choices));
  const tests = facets.filter(({ verdicts }) => verdicts);
  const bare = tests.every((facet) => facet.beside);
  const kinds = fieldNamed(index, "kind").of;
  const entries = [];
  const unknown = [];
  const beside = [];
  const timeless = tests.some((facet) => facet.beside) ? beside : entries;
  for (const entry of matching) {
    if (kinds[entry] === 0) {
      if (bare) timeless.push(entry);
      continue;
    }
    let refused = 0;
    let only = null;
    let vague = false;
    for (const facet of tests) {
      const verdict = facet.verdicts[facet.groupOf(entry)];
      if (verdict === UNKNOWN) vague = true;
      if (verdict !== CLOSED) continue;
      refused += 1;
      only = facet;
    }
    if (refused < 2) countEntry(facets, entry, only);
    if (refused) continue;
    if (vague) unknown.push(entry);
    else (aboutType(index, entry).visited ? entries : timeless).push(entry);
  }
  return { entries, unknown, beside, counts: Object.assign({}, ...facets.map(({ counts, numbers }) => counts(numbers))) };
}

/** Return the entries that the choices leave, what a said time does not concern left out, without counting anything. */
export function passing(index, matching, choices) {
  const tests = index.facets.map((facet) => opened(index, facet, choices)).filter(({ verdicts }) => verdicts);
  const bare = tests.every((facet) => facet.beside);
  const timed = tests.some((facet) => facet.beside);
  const kinds = fieldNamed(index, "kind").of;
  return matching.filter((entry) => {
    if (timed && !aboutType(index, entry).visited) return false;
    return kinds[entry] === 0 ? bare : tests.every(({ verdicts, groupOf }) => verdicts[groupOf(entry)] !== CLOSED);
  });
}

/** A facet as its type opens it for a question, with the numbers of entries by group. */
function opened(index, facet, choices) {
  const open = FACET_TYPES[facet.type];
  if (!open) throw new Error(`unknown type of facet: ${facet.type}`);
  const groups = open(index, facet, choices);
  return { ...groups, numbers: new Uint32Array(groups.groups) };
}

/** Count an entry for every facet, or only for the one facet that refuses it. */
function countEntry(facets, entry, only) {
  if (only) only.numbers[only.groupOf(entry)] += 1;
  else for (const { numbers, groupOf } of facets) numbers[groupOf(entry)] += 1;
}
