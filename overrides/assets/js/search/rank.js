/**
 * The order of hits, written down:
 *
 * 1. how a word was spelt: exact before sound, sound before alike, alike before one wrong character;
 * 2. where it was found (COSTS of match.js) and what was found (types.js): places before what leads to places,
 *    unless that is called exactly so (then the type costs nothing);
 * 3. whether it is verified, the more recently the better: a verified place stands above an equal unverified one;
 * 4. the shorter name, where words were asked for;
 * 5. the order of the index: areas as in areas.yml, then kind, then name.
 *
 * With a position, what only mentions a word comes last and distance takes the place of 2; verified is next. What has
 * no position at all comes after everything that has one.
 */

import { distanceTo } from "./distance.js";
import { aboutType } from "./columns.js";
import { LISTED, MENTIONED, TOTAL_TIER } from "./match.js";

const MAX_VERIFIED = 511;
const MAX_NAME = 63;
const MAX_STEPS = 131071;
const STEP = 10;
const NUMBERS = 65536;

/** Return the entries in order. `total` is what each owes the query (match.js); `near` {lon, lat} or null. */
export function ordered(index, entries, total, near) {
  const keys = new Float64Array(entries.length);
  entries.forEach((entry, number) => {
    const [first, second] = near ? byDistance(index, entry, total[entry], near) : byAnswer(index, entry, total[entry]);
    const rank = first * (MAX_VERIFIED + 1) + verifiedRank(index, entry);
    keys[number] = (rank * (MAX_NAME + 1) + second) * NUMBERS + entry;
  });
  return Array.from(keys.sort(), (key) => key % NUMBERS);
}

function byAnswer(index, entry, owed) {
  const found = owed % TOTAL_TIER;
  const cost = found === 0 ? 0 : Math.min(found + aboutType(index, entry).cost, 1023);
  return [Math.floor(owed / TOTAL_TIER) * 1024 + cost, owed === LISTED ? 0 : nameRank(index, entry)];
}

function byDistance(index, entry, owed, near) {
  const distance = distanceTo(index, entry, near);
  const steps = distance ? Math.min(Math.floor(distance.metres / STEP), MAX_STEPS - 1) : MAX_STEPS;
  const group = Math.floor(owed / TOTAL_TIER) * 2 + (owed % TOTAL_TIER >= MENTIONED ? 1 : 0);
  return [group * (MAX_STEPS + 1) + steps, nameRank(index, entry)];
}

function verifiedRank(index, entry) {
  const ago = index.verified[entry];
  return ago ? Math.min(ago, MAX_VERIFIED) - 1 : MAX_VERIFIED;
}

function nameRank(index, entry) {
  return Math.min(index.pool.starts[entry + 1] - index.pool.starts[entry], MAX_NAME);
}
