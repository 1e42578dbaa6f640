/**
 * What the finder asks of the index, and what it is answered: as little as a page needs, since it may come from a
 * worker. Without a DOM.
 */

import { listAreas, search } from "../search.js";
import { warming } from "../search/warming.js";
import { DAYS, around, daysFrom, optionsOf } from "./question.js";
import { Shards } from "./shards.js";
import { Whole } from "./whole.js";

// Metres to the nearest place beyond which somebody is in another county.
const ELSEWHERE = 60000;

async function read(address, given = {}) {
  if (given[address]) return JSON.parse(new TextDecoder().decode(given[address]));
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** Nobody need be told. */
const alone = () => null;

/**
 * Open the index at an address; `sounds` is that of the common sounds, `given` the bytes of files, by their addresses,
 * that are there already. The second file is asked for with `readMore`, the sounds with `listen`; first questions are
 * made quick by `warming`.
 */
export async function openAnswers(address, sounds, given = {}) {
  // What stands behind the address belongs to all files of one copy (service-worker/strategy.js).
  const [, root, copy] = /^(.*)data\/index\.json(.*)$/.exec(address);
  const first = await read(address, given);
  const Files = first.shards ? Shards : Whole;
  const files = new Files(first, (path) => read(root + path + copy, given), () => read(sounds));
  const areas = listAreas(files.index);
  const known = { areas: areas.length };
  return {
    areas: withPlaced(areas),
    facets: first.facets,
    located: isLocated(files.index),
    answer: (request) => answerFrom(files, known, request),
    readMore: (renewed = alone) => files.readBehind(renewed),
    listen: () => files.listen(),
    warming: () => warming(files.index),
  };
}

/**
 * Answer from files of which only some have been read: what a question needs is read before. A plain one that finds
 * something exactly needs neither the words of sentences nor the sounds (search/plain.js).
 */
async function answerFrom(files, known, request) {
  const { question, here } = request;
  const understood = files.understands(question.q);
  await Promise.all([files.prepare(question, here), understood ? null : files.listen()]);
  const unheard = !files.speaks;
  let found = answer(files.index, listAreas(files.index), request);
  if (unheard && !files.choose && !(found.total && found.exact)) {
    await files.listen();
    found = answer(files.index, listAreas(files.index), request);
  }
  const now = listAreas(files.index);
  const told = now.length > known.areas ? withPlaced(now) : null;
  known.areas = now.length;
  return { ...found, coming: !files.speaks, within: files.within, choose: files.choose, areas: told };
}

/**
 * Answer a request {question (question.js), moment, person: {age, statuses}, here: {lon, lat} or null, limit}.
 *
 * Returns what `search` returns, with the facet of areas cut to what can be chosen next, and
 *   said          the time that the query speaks of, where places are held to it, else null
 *   timed, priced whether places are held to any time, and to a price
 *   doubt         why `here` was of no use: null, “away” or “unplaced” (words.js)
 *   centreless    whether no distances can be counted from the chosen area
 *   within        the names of the areas that were looked into, [] where all were; `choose` where that was none
 *   coming        whether the sounds are still to come: names that sound alike may be added
 *   areas         all areas where further ones have become known, else null
 *   between       the name of the chosen area where they are counted from between its communities, else ""
 */
function answer(index, areas, { question, moment, person, here, limit }) {
  const from = areas.find(({ value }) => value === question.from);
  const doubt = here ? doubtOf(index, here) : null;
  const start = from ? startIn(areas, from) : null;
  const near = here && !doubt ? here : start;
  const options = optionsOf(question, moment, person, index.facets);
  const days = daysFrom(moment, DAYS).map(({ value }) => value);
  const found = search(index, question.q, { ...options, days, near, limit });
  const { counts, failure } = found;
  const said = options.at === "said" ? found.when : null;
  return {
    ...found,
    within: [],
    coming: false,
    choose: false,
    areas: null,
    doubt,
    centreless: Boolean(!here && from && !start),
    between: Boolean(!here && from && start && !from.centre) ? from.name : "",
    said,
    timed: options.at === "said" ? said !== null : options.at !== null,
    priced: options.cost.most !== null || found.understood.some(({ facet }) => facet === "most"),
    counts: cut(index.facets, counts, question),
    failure: failure && { ...failure, counts: cut(index.facets, failure.counts, null) },
  };
}

/** Of a tree only what can be chosen next is offered. */
function cut(facets, counts, question) {
  const trees = facets.filter(({ type }) => type === "tree");
  return Object.assign({}, counts, ...trees.map(({ name }) => ({ [name]: around(counts[name], question ? question[name] : "") })));
}

/** Something has a position: only then is that of the phone of any use. */
function isLocated({ positions, areas }) {
  return [positions, areas.centres].some(({ lon }) => lon.some((degrees) => !Number.isNaN(degrees)));
}

/** Where somebody starts from in an area: its centre, else between the centres of what lies in it; null without any. */
function startIn(areas, area) {
  if (area.centre) return area.centre;
  const inside = areas.filter(({ value, centre }) => centre && value.startsWith(`${area.value}/`)).map(({ centre }) => centre);
  const mean = (axis) => inside.reduce((sum, centre) => sum + centre[axis], 0) / inside.length;
  return inside.length ? { lon: mean("lon"), lat: mean("lat") } : null;
}

/** A position is of no use where nothing has one, or everything is far away. */
function doubtOf(index, here) {
  const [hit] = search(index, "", { near: here, limit: 1 }).hits;
  if (!hit || !hit.distance) return "unplaced";
  return hit.distance.metres > ELSEWHERE ? "away" : null;
}

/** Tell of every area whether it, or something in it, has a centre to count distances from. Parents stand first. */
function withPlaced(areas) {
  const placed = new Set();
  for (const { value, parent, centre } of [...areas].reverse()) if (centre || placed.has(value)) placed.add(value).add(parent);
  return areas.map(({ value, parent, name }) => ({ value, parent, name, placed: placed.has(value) }));
}
