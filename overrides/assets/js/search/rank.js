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
 * What does not operate (暂停, 撤销, 筹建) comes after what does; where it is asked where something is, what is no place
 * comes after places; where it is asked in a 村, what lies in none comes later (level.js); where it is asked what something
 * costs, what somebody pays decides before 2.
 *
 * With a position, what only mentions a word and what is no place come last, and distance takes the place of 2; verified
 * is next. What has no position at all comes after everything that has one.
 */

import { distanceTo } from "./distance.js";
import { aboutType, areaEntry, fieldNamed, typeOf } from "./columns.js";
import { areasCalled } from "./level.js";
import { LISTED, MENTIONED, TOTAL_TIER } from "./match.js";
import { textAt } from "./pool.js";

const PLACES = ["place", "area"];
const IDLE = 60;
const ELSEWISE = 45;
const MOST = 1024;
/** Prices are ranked in steps of ten 分 (so the keys of the order stay whole numbers); dearer or unknown ones come last. */
export const MAX_PRICE = 255;
const MAX_VERIFIED = 511;
const MAX_NAME = 63;
const MAX_STEPS = 131071;
const STEP = 10;
const NUMBERS = 65536;

/**
 * Return the entries in order, those from `from` to `to` only. `total` is what each owes the query (match.js); `near` {lon, lat} or null; `where` whether
 * it asks where something is; `level` the ending of the areas that it asks in, or ""; `pays` the rank of what somebody
 * pays at an entry, 0 to MAX_PRICE, or null.
 */
export function ordered(index, entries, asked, from = 0, to = entries.length) {
  const { total, near = null, where = false, enrols = false, level = "", pays = null } = asked;
  const called = level ? areasCalled(areaNames(index), index.areas.parent, level) : null;
  const keys = new Float64Array(entries.length);
  const operating = fieldNamed(index, "operating");
  entries.forEach((entry, number) => {
    const late = operating && operating.of[entry] ? IDLE : 0;
    const outside = called && !called[index.area[entry] - 1] ? ELSEWISE : 0;
    const owed = total[entry] === LISTED ? LISTED : total[entry] + late + outside + elsewise(index, entry, where, enrols);
    const first = near ? byDistance(index, entry, owed, near) : byAnswer(index, entry, owed, pays);
    const second = near || owed !== LISTED ? nameRank(index, entry) : 0;
    const rank = first * (MAX_VERIFIED + 1) + verifiedRank(index, entry);
    keys[number] = (rank * (MAX_NAME + 1) + second) * NUMBERS + entry;
  });
  return Array.from(keys.sort().subarray(from, to), (key) => key % NUMBERS);
}

function areaNames(index) {
  return Array.from({ length: index.areas.count }, (_, area) => textAt(index.pool, areaEntry(index, area)));
}

/** Where somebody asks where, what is no place comes late; to enrol, what is no programme. */
function elsewise(index, entry, where, enrols) {
  if (enrols) return typeOf(index, entry) === "programme" ? 0 : ELSEWISE;
  return where && !PLACES.includes(typeOf(index, entry)) ? ELSEWISE : 0;
}

function byAnswer(index, entry, owed, pays) {
  const found = owed % TOTAL_TIER;
  const cost = found === 0 ? 0 : Math.min(found + aboutType(index, entry).cost, MOST - 1);
  const price = pays ? pays(entry) : 0;
  return (Math.floor(owed / TOTAL_TIER) * (MAX_PRICE + 1) + price) * MOST + cost;
}

function byDistance(index, entry, owed, near) {
  const distance = distanceTo(index, entry, near);
  const steps = distance ? Math.min(Math.floor(distance.metres / STEP), MAX_STEPS - 1) : MAX_STEPS;
  const group = Math.floor(owed / TOTAL_TIER) * 2 + (owed % TOTAL_TIER >= MENTIONED || !aboutType(index, entry).visited ? 1 : 0);
  return group * (MAX_STEPS + 1) + steps;
}

function verifiedRank(index, entry) {
  const ago = index.verified[entry];
  return ago ? Math.min(ago, MAX_VERIFIED) - 1 : MAX_VERIFIED;
}

function nameRank(index, entry) {
  return Math.min(index.pool.starts[entry + 1] - index.pool.starts[entry], MAX_NAME);
}
