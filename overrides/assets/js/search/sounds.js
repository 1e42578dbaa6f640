/**
 * The sounds of a large directory: what is the same for all (assets/sounds.json) with what its own texts add
 * (linli/publish/index/sounds.py).
 */

import { poolLines } from "./numbering.js";

const SYLLABLE = /^[a-z]+/;

/** Return the tables {usual, rare, traditional} of both together: what is usual in either is rare in none. */
export function joinedSounds(common, own) {
  const usual = joined(common.usual, own.usual);
  const rare = joined(common.rare, own.rare);
  for (const [syllable, signs] of rare) {
    const known = usual.get(syllable) || "";
    rare.set(syllable, [...signs].filter((sign) => !known.includes(sign)).join(""));
  }
  return { usual: written(usual), rare: written(rare), traditional: common.traditional + own.traditional };
}

function joined(...tables) {
  const found = new Map();
  for (const line of tables.flatMap(poolLines)) {
    const [syllable] = SYLLABLE.exec(line);
    found.set(syllable, (found.get(syllable) || "") + line.slice(syllable.length));
  }
  return found;
}

function written(table) {
  const known = [...table].filter(([, signs]) => signs);
  return known.sort(([one], [other]) => (one < other ? -1 : 1)).map((line) => line.join("")).join("\n");
}
