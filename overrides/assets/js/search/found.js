/** Words matched one by one, and the entries that answer all of them at the strictest tier. */

import { soundsOf } from "./columns.js";
import { COSTS, MISSED, TOTAL_TIER, matchDish, matchWord } from "./match.js";
import { unique } from "./query.js";
import { ALIKE, EXACT, SOUND, createPattern } from "./scan.js";
import { together } from "./together.js";

/** What another word for a word costs more than the word itself. */
export const OTHERWISE = 6;

/** Nothing, and nothing to blame a word for. */
export function nothing(index) {
  return { entries: [], total: new Float64Array(index.count).fill(Infinity), alike: [], matches: [], tier: EXACT };
}

/** Match words {text, also, dish, …} as they are spelt; what else a word tells stays with its match. */
export function matchAll(index, words, scanPool) {
  return words.map(({ text, also = [], dish = false, ...told }) => {
    const matcher = dish ? matchDish : matchWord;
    const [match, ...others] = [text, ...also].map((one) => matcher(index, createPattern(soundsOf(index), one), scanPool));
    return { ...others.reduce(orElse, match), ...told };
  });
}

/** What another word for it finds counts a little less than the word itself. */
function orElse(match, other) {
  const owed = match.owed.map((own, entry) =>
    Math.min(own, other.owed[entry] === MISSED ? MISSED : other.owed[entry] + OTHERWISE),
  );
  return { ...match, owed, others: [...(match.others || []), other] };
}

export function isAnswered(match) {
  if (match.optional) return true;
  const { owed } = match;
  for (let entry = 0; entry < owed.length; entry += 1) if (owed[entry] !== MISSED) return true;
  return false;
}

/** Keep the entries of the strictest tier that any reading of the query reaches (sound and alike count as one). */
export function foundBy(index, matches) {
  const total = unique(matches)
    .map((words) => together(index, words))
    .reduce(lesser);
  let least = Infinity;
  for (let entry = 0; entry < total.length; entry += 1) if (total[entry] < least) least = total[entry];
  const best = Math.floor(least / TOTAL_TIER);
  const most = ((best === SOUND ? ALIKE : best) + 1) * TOTAL_TIER;
  const alikeMost = best === EXACT ? (ALIKE + 1) * TOTAL_TIER : 0;
  const entries = [];
  const alike = [];
  for (let entry = 0; entry < total.length; entry += 1) {
    if (total[entry] < most) entries.push(entry);
    else if (total[entry] < alikeMost && total[entry] % TOTAL_TIER <= COSTS.name) alike.push(entry);
  }
  return { entries, total, alike, matches, tier: best };
}

function lesser(total, other) {
  for (let entry = 0; entry < total.length; entry += 1) if (other[entry] < total[entry]) total[entry] = other[entry];
  return total;
}
