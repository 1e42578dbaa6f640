/**
 * The index in memory: the JSON of /data/index.json as typed arrays. Its format is described in linli.publish.index.
 *
 * Texts lie in this order in one pool: names of the entries, names of the terms (field by field), aliases, mentions.
 */

import { anyOf, createCues } from "./cues.js";
import { createElsewhere } from "./elsewhere.js";
import { sumsOf } from "./numbering.js";
import { createSounds } from "./pinyin.js";
import { createPool, textAt } from "./pool.js";
import { shifted } from "./time.js";
import { TYPES } from "./types.js";

/** The form of the index that these scripts read; linli/publish/index/build.py writes it. */
export const FORMAT = 5;
const DEGREE = 100000;
export const NO_POSITION = NaN;

/** What is made of parts of the JSON: indexes that are put together one after another (join.js) have these in common. */
const made = new WeakMap();

function once(part, make) {
  if (!made.has(part)) made.set(part, make(part));
  return made.get(part);
}

/** Make an index of the parsed JSON of the first file; throws where it has another form. */
export function createIndex(json) {
  checkFormat(json);
  const count = json.ids ? json.ids.split("\n").length : 0;
  const index = {
    day: json.day,
    count,
    pool: createPool(json.texts),
    ids: json.ids.split("\n"),
    homes: json.homes || null,
    types: typesOf(json.types, count),
    fields: json.fields.map(fieldOf),
    facets: json.facets,
    areas: areasOf(json, count),
    area: Uint16Array.from(sumsOf(json.area)),
    positions: positionsOf(json),
    hours: { ...json.hours, from: shifted(json.day, -1) },
    verified: Uint16Array.from(json.verified),
    doubts: doubtsOf(json.doubts),
    flags: Uint32Array.from(json.flags),
    aliases: Uint32Array.from(json.aliases),
    mentions: Object.entries(json.mentions).map(([name, owners]) => mentionOf(name, owners, count)),
    words: json.words,
    cues: once(json.cues, createCues),
    help: once(json.help, cardsOf),
    elsewhere: once(json.elsewhere, (names) => createElsewhere(names, json.words)),
    home: json.home,
    holidays: json.holidays,
    dishes: null,
    menus: null,
    phones: null,
    prices: null,
    tariffs: null,
    soundTables: json.sounds,
    lazy: { dictionary: null, soundDictionary: null },
  };
  index.terms = placeTerms(index.fields, count) - count;
  return index;
}

function cardsOf(help) {
  return help.map((card) => ({ ...card, cues: anyOf(card.cues), unless: anyOf(card.unless) }));
}

/** Return what of an entry should be asked about again, by its number. */
function doubtsOf({ of, texts }) {
  const said = texts.split("\n");
  return new Map(of.map((entry, number) => [entry, said[number]]));
}

/** Return the index with what the second file brings: dishes of the week and what they are made of, telephones and prices. */
export function withMore(index, json) {
  checkFormat(json);
  const made = { pool: createPool(json.made.texts), of: json.made.of };
  const dishes = { pool: createPool(json.dishes), ...setsOf(json), name: "dish", known: json.known, made };
  const menus = { from: json.day, ...json.menus };
  const tariffs = { tables: json.tariffs.tables, ...setsOf(json.tariffs) };
  const lazy = { ...index.lazy, dictionary: null, soundDictionary: null };
  return { ...index, dishes, menus, phones: json.phones.split("\n"), prices: json.prices, tariffs, lazy };
}

function checkFormat({ format }) {
  if (format !== FORMAT) throw new Error(`format ${format}`);
}

/** Give each field the number of its first term's text; return the number after the last. */
function placeTerms(fields, from) {
  for (const field of fields) {
    field.from = from;
    from += field.count;
  }
  return from;
}

/** Mentions of one kind stand in the order of their entries; `first` is the number of each entry's first, −1 without one. */
function mentionOf(name, owners, count) {
  const first = new Int32Array(count).fill(-1);
  owners.forEach((entry, mention) => {
    if (first[entry] < 0) first[entry] = mention;
  });
  return { name, owners: Uint32Array.from(owners), first };
}

function typesOf(runs, count) {
  const names = runs.map(([name]) => name);
  const types = { names, about: names.map(aboutNamed), of: new Uint8Array(count), from: {} };
  let at = 0;
  runs.forEach(([name, size], number) => {
    types.of.fill(number, at, at + size);
    types.from[name] = at;
    at += size;
  });
  return types;
}

/** What is known of a type; an index of another build may have one that these scripts do not know. */
function aboutNamed(name) {
  if (!TYPES[name]) throw new Error(`unknown type ${name}`);
  return TYPES[name];
}

function fieldOf({ name, count, codes, sets, of }) {
  return { name, count, codes, ...setsOf({ sets, of }) };
}

/** Sets of terms end to end: set n is members[bounds[n]] to members[bounds[n + 1] - 1]. */
export function setsOf({ sets, of }) {
  const bounds = new Uint32Array(sets.length + 1);
  sets.forEach((set, number) => (bounds[number + 1] = bounds[number] + set.length));
  const members = new Uint16Array(bounds[sets.length]);
  sets.forEach((set, number) => members.set(set, bounds[number]));
  return { bounds, members, of: Uint32Array.from(of) };
}

/** `end[n]` is the number after the last area within area n: the tree is written parents first. */
function areasOf({ areas }) {
  const parent = Int32Array.from(areas.parent);
  const end = parent.map((_, number) => number + 1);
  for (let number = parent.length - 1; number >= 0; number -= 1) {
    const above = parent[number];
    if (above >= 0) end[above] = Math.max(end[above], end[number]);
  }
  return { count: parent.length, parent, end, centres: positionsOf(areas) };
}

function positionsOf({ lon, lat }) {
  return { lon: summed(lon), lat: summed(lat) };
}

function summed(differences) {
  let sum = 0;
  return Float64Array.from(differences, (difference) => {
    if (difference === null) return NO_POSITION;
    sum += difference;
    return sum / DEGREE;
  });
}

/** Return the sound tables; they are read at the first query, once for all indexes that have the same. */
export function soundsOf({ soundTables }) {
  return once(soundTables, createSounds);
}

/** Return the field of that name. */
export function fieldNamed(index, name) {
  return index.fields.find((field) => field.name === name);
}

/** Return the type of an entry: “place” … */
export function typeOf(index, entry) {
  return index.types.names[index.types.of[entry]];
}

/** Return what is known of the type of an entry (types.js). */
export function aboutType(index, entry) {
  return index.types.about[index.types.of[entry]];
}

/** Return the number of the entry that is the page of an area, by the area's number. */
export function areaEntry(index, area) {
  return index.types.from.area + area;
}

/** Return the number of an area by its path; -1 where there is none. */
export function areaNumber(index, path) {
  for (let number = 0; number < index.areas.count; number += 1) {
    if (index.ids[areaEntry(index, number)] === path) return number;
  }
  return -1;
}

/** Return an area's full name, the county first. */
export function areaName(index, area) {
  const above = index.areas.parent[area];
  const own = textAt(index.pool, areaEntry(index, area));
  return above < 0 ? own : areaName(index, above) + own;
}

/** Return all areas, parents first: [{value: path, parent: path or "", name, centre: {lon, lat} or null}]. */
export function listAreas(index) {
  const { count, parent, centres } = index.areas;
  return Array.from({ length: count }, (_, area) => ({
    value: index.ids[areaEntry(index, area)],
    parent: parent[area] < 0 ? "" : index.ids[areaEntry(index, parent[area])],
    name: textAt(index.pool, areaEntry(index, area)),
    centre: Number.isNaN(centres.lon[area]) ? null : { lon: centres.lon[area], lat: centres.lat[area] },
  }));
}
