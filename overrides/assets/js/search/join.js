/**
 * Several files of an index as one: the directory, which knows all areas and what questions are made of, and shards,
 * which have what lies in an area (linli.publish.index). What comes of all shards together answers as the whole would.
 *
 * A part is {first, more: null or the second file, home: what leads from the root of the directory to its site; in a
 * portal also under: what stands there before the paths of its areas}; the first part is the directory, which knows in a
 * portal the `homes` by what stands before the paths. The days of parts may differ: what is older knows less of the days
 * to come, what is newer less of those that are past.
 */

import { markOf } from "./area-mark.js";
import { joinedFields } from "./join-fields.js";
import { joinedHours } from "./join-hours.js";
import { differencesOf, poolLines, sumsOf } from "./numbering.js";
import { daysBetween } from "./time.js";
import { TYPES } from "./types.js";

// What leads on is in the directory alone: every county has the same.
const WAYS = ["need", "service", "page"];

/** Return the first file of all parts together, as `createIndex` takes it, with the `homes` of its entries. */
export function joinFirst(parts) {
  const { first } = parts[0];
  const found = parts.map((part) => readPart(part, first));
  const areas = areasInOrder(found);
  const order = entriesInOrder(found, areas);
  number(found, order);
  const column = (value) => order.map(([part, entry]) => value(part, entry));
  const fields = joinedFields(found, order);
  const aliases = [...entryAliases(found), ...fields.aliases];
  const mentions = joinedMentions(found);
  return {
    ...first,
    types: runsOf(order),
    texts: [
      ...column((part, entry) => part.texts[entry]),
      ...fields.names,
      ...aliases.map(([, text]) => text),
      ...Object.keys(mentions).flatMap((kind) => mentions[kind].map(([, text]) => text)),
    ].join("\n"),
    ids: column((part, entry) => part.ids[entry]).join("\n"),
    homes: column((part, entry) => part.homes[markOf(part.ids[entry])] || part.home),
    area: differencesOf(column((part, entry) => part.area[entry] && areas.numbers.get(pathOf(part, part.area[entry] - 1)) + 1)),
    areas: areas.columns,
    ...differences(order.map(([part, entry]) => positionAt(part.positions, entry))),
    hours: joinedHours(order),
    verified: column((part, entry) => part.first.verified[entry] && Math.max(1, part.first.verified[entry] + part.late)),
    doubts: joinedDoubts(found),
    flags: column((part, entry) => part.flagsOf(part.first.flags[entry])),
    fields: fields.columns,
    aliases: aliases.map(([owner]) => owner),
    mentions: Object.assign({}, ...Object.keys(mentions).map((kind) => ({ [kind]: mentions[kind].map(([entry]) => entry) }))),
  };
}

/** Where each entry of the joined file comes from: [[number of the part, entry there], …]; for the second files. */
export function originsIn(parts) {
  const found = parts.map((part) => readPart(part, parts[0].first));
  return entriesInOrder(found, areasInOrder(found)).map(([part, entry]) => [found.indexOf(part), entry]);
}

/** Read what of a part is needed in several places. */
function readPart({ first, home, homes = {}, under = "" }, directory) {
  const types = first.types.flatMap(([name, size]) => Array.from({ length: size }, () => name));
  const ids = poolLines(first.ids).map((id, entry) => (types[entry] === "area" ? under + id : id));
  return {
    first,
    home,
    homes,
    ids,
    types,
    texts: poolLines(first.texts),
    area: sumsOf(first.area),
    positions: summed(first),
    centres: summed(first.areas),
    firstArea: types.indexOf("area"),
    late: daysBetween(first.day, directory.day),
    flagsOf: bitsOf(first.facets || directory.facets, directory.facets),
  };
}

/** Return how flags of a part are flags of the directory: another version may have others. */
function bitsOf(own, all) {
  const bits = own.filter(({ type }) => type === "flag").map(({ name, bit }) => [bit, all.find((facet) => facet.name === name)]);
  return (flags) => bits.reduce((sum, [bit, facet]) => (flags & bit && facet ? sum | facet.bit : sum), 0);
}

const pathOf = (part, area) => part.ids[part.firstArea + area];

/** All areas, each once, parents first and what lies in one together: of one that several parts have, the last counts. */
function areasInOrder(found) {
  const known = new Map();
  for (const part of found) {
    part.first.areas.parent.forEach((parent, area) => {
      known.set(pathOf(part, area), { part, area, above: parent < 0 ? "" : pathOf(part, parent) });
    });
  }
  const below = new Map();
  for (const [path, { above }] of known) below.set(above, [...(below.get(above) || []), path]);
  const paths = [];
  const waiting = [...(below.get("") || [])].reverse();
  while (waiting.length) {
    const path = waiting.pop();
    paths.push(path);
    waiting.push(...[...(below.get(path) || [])].reverse());
  }
  const numbers = new Map(paths.map((path, number) => [path, number]));
  const list = paths.map((path) => known.get(path));
  return {
    numbers,
    origins: list.map(({ part, area }) => [part, part.firstArea + area]),
    columns: {
      parent: list.map(({ above }) => (above ? numbers.get(above) : -1)),
      ...differences(list.map(({ part, area }) => positionAt(part.centres, area))),
    },
  };
}

/** All entries as [part, entry there]: type by type, the areas in their order. */
function entriesInOrder(found, areas) {
  return Object.keys(TYPES).flatMap((type) => {
    if (type === "area") return areas.origins;
    const parts = WAYS.includes(type) ? found.slice(0, 1) : found;
    return parts.flatMap((part) => part.types.flatMap((own, entry) => (own === type ? [[part, entry]] : [])));
  });
}

/** Give each part `numbers`: that of each of its entries in the joined file, −1 where another one stands for it. */
function number(found, order) {
  for (const part of found) part.numbers = new Int32Array(part.ids.length).fill(-1);
  order.forEach(([part, entry], position) => (part.numbers[entry] = position));
}

function runsOf(order) {
  const runs = [];
  for (const [part, entry] of order) {
    const type = part.types[entry];
    if (runs.length && runs[runs.length - 1][0] === type) runs[runs.length - 1][1] += 1;
    else runs.push([type, 1]);
  }
  return runs;
}

/** Former names of entries: [[entry, text], …]; those of terms belong to the fields. */
function entryAliases(found) {
  return found.flatMap((part) => {
    const start = part.ids.length + part.first.fields.reduce((sum, { count }) => sum + count, 0);
    const named = part.first.aliases.map((owner, at) => [owner, part.texts[start + at]]);
    return renamed(part, named.filter(([owner]) => owner < part.ids.length));
  });
}

/** By kind what is mentioned: [[entry, text], …], in the order of the entries. */
function joinedMentions(found) {
  const mentions = {};
  for (const part of found) {
    let start = part.ids.length + part.first.fields.reduce((sum, { count }) => sum + count, 0) + part.first.aliases.length;
    for (const [kind, owners] of Object.entries(part.first.mentions)) {
      const from = start;
      const own = owners.map((entry, at) => [entry, part.texts[from + at]]);
      mentions[kind] = [...(mentions[kind] || []), ...renamed(part, own)];
      start += owners.length;
    }
  }
  for (const kind of Object.keys(mentions)) mentions[kind].sort(([one], [other]) => one - other);
  return mentions;
}

/** The same texts by the entries of the joined file; those of entries that are not in it go. */
function renamed(part, texts) {
  return texts.map(([entry, text]) => [part.numbers[entry], text]).filter(([entry]) => entry >= 0);
}

function joinedDoubts(found) {
  const said = found.flatMap((part) => {
    const texts = poolLines(part.first.doubts.texts);
    return renamed(part, part.first.doubts.of.map((entry, at) => [entry, texts[at]]));
  });
  return { of: said.map(([entry]) => entry), texts: said.map(([, text]) => text).join("\n") };
}

/** Positions are written as the difference from the last known one before. */
function summed({ lon, lat }) {
  const sums = (differences) => {
    let sum = 0;
    return differences.map((difference) => (difference === null ? null : (sum += difference)));
  };
  return { lon: sums(lon), lat: sums(lat) };
}

const positionAt = ({ lon, lat }, at) => (lon[at] === null ? null : [lon[at], lat[at]]);

function differences(positions) {
  let last = [0, 0];
  const columns = { lon: [], lat: [] };
  for (const position of positions) {
    columns.lon.push(position && position[0] - last[0]);
    columns.lat.push(position && position[1] - last[1]);
    if (position) last = position;
  }
  return columns;
}
