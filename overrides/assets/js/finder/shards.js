/**
 * The files of an index in shards (linli.publish.index): which of them a question needs, and the index that they make
 * together. Without a DOM.
 */

import { createIndex, listAreas, search, withMore } from "../search.js";
import { joinFirst } from "../search/join.js";
import { joinMore } from "../search/join-more.js";
import { distanceTo } from "../search/distance.js";
import { withSentences } from "../search/plain.js";
import { joinedSounds } from "../search/sounds.js";
import { chainOf, isOfPortal } from "../search/area-mark.js";
import { areaEntry } from "../search/columns.js";
import { fold } from "../search/pool.js";
import { daysBetween } from "../search/time.js";
import { IndexFiles } from "./index-files.js";

/** What all shards together may hold to be read unasked, behind what was asked for: some 1 MB compressed; and how many. */
const MOST_BEHIND = 20000;
const MOST_FILES = 16;
/** So many areas of one name (城关镇) are looked into. */
const MOST_NAMED = 3;
/** So many days a shard may be newer: a page stays open while the site is built again. */
const MOST_AHEAD = 31;
const SENTENCES = "data/index/sentences.json";
const LETTERS = /[a-z]/i;
const ENDING = /(?:特别行政区|自治[县旗]|街道|[省市县区旗镇乡])$/;

export class Shards extends IndexFiles {
  /** `directory` is the first file; the others are read as IndexFiles has it. */
  constructor(directory, read, readSounds) {
    super(read, readSounds);
    this.rows = directory.shards;
    const homes = Object.assign({}, ...directory.shards.map(({ under, home }) => (under ? { [under]: home } : {})));
    this.parts = [{ first: directory, more: null, home: "", homes }];
    this.held = new Map();
    this.directory = createIndex(directory);
    this.index = isOfPortal(directory.ids) ? createIndex(joinFirst(this.parts)) : this.directory;
    this.names = listAreas(this.directory).map(({ value, name }) => ({ value, said: spoken(name) }));
    this.behind = false;
    this.waiting = Promise.resolve();
  }

  /** Tell whether somebody has to choose where to look: nothing has been read. */
  get choose() {
    return !this.held.size;
  }

  /** Tell whether everything is read unasked. */
  get small() {
    const whole = this.rows.filter(isWhole);
    return whole.length <= MOST_FILES && whole.reduce((sum, { count }) => sum + count, 0) <= MOST_BEHIND;
  }

  /** Tell whether everything has been read. */
  get complete() {
    return this.rows.every((row) => this.holds(row.area));
  }

  /** The names of the areas that have been read, unless all have. */
  get within() {
    if (this.complete) return [];
    const names = new Map(listAreas(this.directory).map(({ value, name }) => [value, name]));
    return this.rows.filter(({ area }) => this.held.has(area)).map(({ area, name }) => name || names.get(area));
  }

  /** Tell whether what lies in an area has been read. */
  holds(area) {
    return chainOf(area).some((path) => this.held.has(path));
  }

  /** Read what sentences are made of, and how everything is read aloud. */
  async hear() {
    const [sentences, sounds] = await Promise.all([this.read(SENTENCES), this.readSounds()]);
    const [directory] = this.parts;
    const { first } = directory;
    directory.first = { ...withSentences(first, sentences), sounds: joinedSounds(sounds, first.sounds) };
    this.directory = createIndex(directory.first);
    this.speaks = true;
    this.join();
  }

  /** Read what a question needs: areas chosen or named, where somebody is; without any of these all, where that is little. */
  async prepare(question, here) {
    if (LETTERS.test(question.q)) await this.listen();
    const asked = [question.area, question.from].filter(Boolean);
    const named = [...this.named(question.q), ...(here ? this.nearest(here) : [])];
    const paths = [...asked, ...named];
    const wanted = paths.length ? paths.map((path) => this.rowOf(path)) : this.small && !this.held.size ? this.rows.filter(isWhole) : [];
    await this.load(wanted.filter(Boolean));
  }

  /** Read what belongs to the rest, and tell `renewed` of it: sentences and sounds, second files, and all shards where that is little, else the counties that were begun. */
  async readBehind(renewed) {
    this.behind = true;
    // What cannot be had, as without a net, takes nothing from what is there.
    await this.listen().then(renewed, () => null);
    const begun = new Set([...this.held.keys()].flatMap(chainOf));
    await this.load(this.rows.filter(isWhole).filter(({ area }) => this.small || begun.has(area))).catch(() => null);
    await this.complement();
    renewed();
  }

  /** The shard in which most of an area lies: of a township its own, else that of its county. */
  rowOf(path) {
    const chain = chainOf(path);
    return this.rows.filter(({ area }) => chain.includes(area)).sort((one, other) => other.area.length - one.area.length)[0];
  }

  /** The areas that a text names, the longest names first. */
  named(text) {
    const folded = fold(text);
    const found = this.names.filter(({ said }) => said.length > 1 && folded.includes(said));
    const longest = found.filter(({ said }) => !found.some((other) => other.said.length > said.length && other.said.includes(said)));
    const paths = longest.slice(0, MOST_NAMED).map(({ value }) => value);
    return paths.length || !folded ? paths : this.alike(text);
  }

  /** The areas that are found by a text typed in letters. */
  alike(text) {
    if (!/^[a-z' ]+$/i.test(text)) return [];
    const { hits } = search(this.directory, text, { limit: MOST_NAMED });
    return hits.filter(({ type }) => type === "area").map(({ id }) => id);
  }

  /** The area whose centre is nearest. */
  nearest(here) {
    const { areas, ids } = this.directory;
    let best = [];
    let least = Infinity;
    for (let area = 0; area < areas.count; area += 1) {
      const distance = distanceTo(this.directory, areaEntry(this.directory, area), here);
      if (distance && distance.metres < least) [best, least] = [[ids[areaEntry(this.directory, area)]], distance.metres];
    }
    return best;
  }

  /** Read these shards, unless they are there; one after another, so that none is read twice. */
  load(rows) {
    this.waiting = this.waiting.catch(() => null).then(() => this.take(rows));
    return this.waiting;
  }

  async take(rows) {
    const wanted = rows.filter(({ area }, number) => !this.holds(area) && rows.findIndex((row) => row.area === area) === number);
    if (!wanted.length) return;
    const parts = await Promise.all(wanted.map((row) => this.part(row)));
    wanted.forEach(({ area }, number) => {
      // What a township has is in its county as well.
      for (const own of [...this.held.keys()]) if (chainOf(own).includes(area)) this.held.delete(own);
      this.held.set(area, parts[number]);
    });
    this.join();
  }

  async part(row) {
    const [first, more] = await Promise.all([this.read(row.first), this.behind ? this.read(row.more) : null]);
    checkShard(first, this.parts[0].first);
    return { first, more, home: row.home, under: row.under, row };
  }

  /** Read the second files that are not there yet. */
  async complement() {
    const own = this.parts[0].more ? [] : [this.read("data/index-more.json").catch(() => null)];
    const lacking = [...this.held.values()].filter(({ more }) => !more);
    const found = await Promise.all([...lacking.map(({ row }) => this.read(row.more)), ...own]);
    lacking.forEach((part, number) => (part.more = found[number]));
    if (own.length) this.parts[0].more = found[found.length - 1];
    this.join();
  }

  /** Make one index of what is there, the counties in the order of the directory. */
  join() {
    const held = this.rows.map(({ area }) => this.held.get(area)).filter(Boolean);
    const parts = [this.parts[0], ...held];
    const index = createIndex(joinFirst(parts));
    this.index = parts.some(({ more }) => more) ? withMore(index, joinMore(parts)) : index;
  }
}

/** A shard of a build of another form cannot be read with this one; of another day it can (join.js). */
function checkShard({ format, day }, directory) {
  if (format !== directory.format || daysBetween(directory.day, day) > MOST_AHEAD) throw new Error(`format ${format} ${day}`);
}

/** A shard that is part of no other. */
const isWhole = ({ area }) => !area.includes("/");

/** A name as it is said in a sentence: 昭阳区 → 昭阳; one character stays whole. */
function spoken(name) {
  const short = name.replace(ENDING, "");
  return fold(short.length > 1 ? short : name);
}
