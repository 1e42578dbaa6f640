/** What every entry owes all words of a reading together. */

import { COSTS, MENTIONED, MISSED, TIER, TOTAL_TIER } from "./match.js";

const TIER_BITS = 12;
/** What a sentence that is mentioned as a whole costs for each of its words: more than words in a name, less than others. */
const QUOTED = 28;
/** What an optional word costs that an entry does not answer, and what the sentence is about. */
const UNMET = 5;
export const UNMEANT = 60;

/** Return what every entry owes all matches together (owedTogether), as a Float64Array: a match at a time, which is quick. */
export function together(index, matches) {
  const total = new Float64Array(index.count);
  const worst = new Uint8Array(index.count);
  for (const match of matches) {
    if (match.optional) addOptional(match, total);
    else addRequired(match, total, worst);
  }
  for (let entry = 0; entry < total.length; entry += 1) total[entry] += worst[entry] * TOTAL_TIER;
  return total;
}

function addOptional({ owed, unmet = UNMET, least = null }, total) {
  for (let entry = 0; entry < total.length; entry += 1) {
    total[entry] += owed[entry] >= TIER ? unmet : least === null ? 0 : owed[entry] - least;
  }
}

function addRequired({ owed, phrase }, total, worst) {
  for (let entry = 0; entry < total.length; entry += 1) {
    const own = owed[entry];
    if (own === MISSED) {
      total[entry] = Infinity;
    } else {
      const tier = own >> TIER_BITS;
      if (tier > worst[entry]) worst[entry] = tier;
      total[entry] += phrase ? phraseCost(own % TIER, phrase) : own % TIER;
    }
  }
}

function phraseCost(own, phrase) {
  return Math.min(own, own < MENTIONED ? COSTS.name : QUOTED * phrase);
}

/**
 * Return what an entry owes all matches: the worst tier × TOTAL_TIER + the sum of costs; Infinity where a word is
 * missing that is not `optional`. An optional one costs `unmet` where it is missing, and what it owes beyond the `least`
 * where that is told. A sentence that stands whole in one text (`phrase`: of how many words) counts as if
 * that were a name, or as QUOTED where it is merely mentioned.
 */
export function owedTogether(matches, entry) {
  let tier = 0;
  let cost = 0;
  for (const { owed, optional, unmet = UNMET, least = null, phrase } of matches) {
    if (optional) {
      cost += owed[entry] < TIER ? (least === null ? 0 : owed[entry] - least) : unmet;
    } else {
      if (owed[entry] === MISSED) return Infinity;
      tier = Math.max(tier, Math.floor(owed[entry] / TIER));
      const own = owed[entry] % TIER;
      cost += phrase ? phraseCost(own, phrase) : own;
    }
  }
  return tier * TOTAL_TIER + cost;
}
