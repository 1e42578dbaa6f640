/** Where nothing answers: which words stand in the way, and what is found without them. */

import { foundBy, isAnswered, nothing } from "./found.js";
import { matchWord } from "./match.js";
import { scanSimilar } from "./scan.js";

/**
 * Return {words, nearest}: the words that nobody answers, or else the one without which most would be found; and what
 * is found by the others, or by what is similar.
 */
export function standingInTheWay(index, found) {
  const words = (found.matches[0] || []).filter((match) => !match.concept);
  if (!words.length) return { words: [], nearest: nothing(index) };
  const dead = words.filter((match) => !isAnswered(match));
  const culprits = dead.length ? dead : [heaviest(index, words)];
  const rest = words.filter((match) => !culprits.includes(match));
  const readings = rest.length ? [rest] : culprits.map((match) => [matchWord(index, match.pattern, scanSimilar)]);
  const nearest = readings.length ? foundBy(index, readings) : nothing(index);
  return { words: culprits.map((match) => match.pattern.text), nearest };
}

/** The word without which the others find most. */
function heaviest(index, words) {
  const without = words.map((match) => foundBy(index, [words.filter((other) => other !== match)]).entries.length);
  return words[without.indexOf(Math.max(...without))];
}
