/** Why an entry was found: the field and the text of it that a word stands in. */

import { areaEntry } from "./columns.js";
import { termHeld } from "./concept.js";
import { MISSED, owedFor } from "./match.js";
import { owedTogether } from "./together.js";
import { EXACT, NEAR, NONE, firstMatch, tierOf } from "./scan.js";
import { textAt, writtenRange } from "./pool.js";

const EXCERPT = 40;
const BEFORE = 10;
const HOW = ["exact", "sound", "alike", "near"];

/** Return the reasons of the reading of the query that suits the entry best; `matches` are find.js's. */
export function reasonsFor(index, matches, entry) {
  const owed = matches.map((words) => owedTogether(words, entry));
  const best = matches[owed.indexOf(Math.min(...owed))];
  return best ? best.map((match) => reasonFor(index, match, entry)).filter(Boolean) : [];
}

/**
 * Return {word, field, text, how, start, end}: `how` is exact, sound, alike, near or similar; [start, end) is the part
 * of the text that matched, empty where one character is wrong; a long text is cut to EXCERPT characters. What was
 * found by a synonym says the term itself: who asks for 打麻将 and finds 文体娱乐 must not read that there is 打麻将.
 * Null for a word that need not be found and is not.
 */
function reasonFor(index, match, entry) {
  if (match.owed[entry] === MISSED) return null;
  if (match.concept) return { word: match.text, how: "meant", start: 0, end: 0, ...termHeld(index, match, entry) };
  const reason = reasonOf(index, match, entry);
  return reason || (match.others || []).map((other) => reasonFor(index, other, entry)).find(Boolean) || null;
}

function reasonOf(index, match, entry) {
  let best = null;
  for (const { field, pool, qualities, text, term, dish } of textsOf(index, match, entry)) {
    const owed = owedFor(qualities[text], field, term !== undefined || dish !== undefined);
    const isBetter = owed <= match.owed[entry] && (!best || owed < best.owed);
    if (isBetter) best = { owed, field, pool, text, term, dish, quality: qualities[text] };
  }
  if (!best) return null;
  if (best.dish !== undefined) return madeOf(index, match, best);
  const text = textAt(best.pool, best.term === undefined ? best.text : best.term);
  const tier = tierOf(best.quality);
  const exact = tier >= EXACT && tier < NEAR && best.term === undefined;
  const part = exact ? firstMatch(best.pool, match.pattern, best.text) : null;
  const [start, end] = part ? writtenRange(text, part.start, part.length) : [0, 0];
  return { word: match.pattern.text, field: best.field, how: HOW[tier] || "similar", ...excerpt(text, start, end) };
}

/** A dish that was found by what it is made of is said with all of that: 番茄牛肉丸（牛肉、番茄）. */
function madeOf(index, { pattern }, { dish, pool, text }) {
  const made = textAt(pool, text);
  const said = `${textAt(index.dishes.pool, dish)}（`;
  const { start, length } = firstMatch(pool, pattern, text);
  const [from, to] = writtenRange(made, start, length).map((at) => at + said.length);
  return { word: pattern.text, field: "dish", how: HOW[EXACT], ...excerpt(`${said}${made}）`, from, to) };
}

/** Cut a long text around its part [start, end). */
function excerpt(text, start, end) {
  if (text.length <= EXCERPT) return { text, start, end };
  const from = Math.max(0, Math.min(start - BEFORE, text.length - EXCERPT));
  const [before, after] = [from > 0 ? "…" : "", from + EXCERPT < text.length ? "…" : ""];
  const shift = before.length - from;
  return { text: before + text.slice(from, from + EXCERPT) + after, start: start + shift, end: end + shift };
}

/** Every text of an entry that the word stands in, with its field. */
function* textsOf(index, { qualities, dishQualities, madeQualities }, entry) {
  if (index.dishes) yield* dishesOf(index.dishes, { dishQualities, madeQualities }, entry);
  if (!qualities) return;
  const { pool, count, terms } = index;
  if (qualities[entry] !== NONE) yield { field: "name", pool, qualities, text: entry };
  const others = aliasesOf(index, entry).map((alias) => ({ alias, field: "former" }));
  for (const field of index.fields.filter(({ name }) => name !== "age")) {
    for (const number of termsOf(field, entry)) {
      const term = field.from + number;
      if (qualities[term] !== NONE) yield { field: field.name, pool, qualities, text: term };
      for (const alias of aliasesOf(index, term)) others.push({ alias, field: field.name, term });
    }
  }
  others.sort((one, other) => one.alias - other.alias);
  for (const { alias, field, term } of others) {
    const text = count + terms + alias;
    if (qualities[text] !== NONE) yield { field, term, pool, qualities, text };
  }
  for (let area = index.area[entry] - 1; area >= 0; area = index.areas.parent[area]) {
    const text = areaEntry(index, area);
    if (qualities[text] !== NONE) yield { field: "area", pool, qualities, text };
  }
  yield* mentionsOf(index, qualities, entry);
}

function* dishesOf(dishes, { dishQualities, madeQualities }, entry) {
  const { pool, made } = dishes;
  const own = termsOf(dishes, entry);
  for (const dish of own) {
    if (dishQualities[dish] !== NONE) yield { field: "dish", pool, qualities: dishQualities, text: dish };
  }
  for (let text = 0; text < made.of.length; text += 1) {
    if (madeQualities[text] === NONE || !own.includes(made.of[text])) continue;
    yield { field: "dish", pool: made.pool, qualities: madeQualities, text, dish: made.of[text] };
  }
}

/** The numbers of the other names of an entry or a term. */
function aliasesOf({ aliases, lazy }, owner) {
  if (!lazy.aliases) {
    lazy.aliases = new Map();
    aliases.forEach((own, alias) => lazy.aliases.set(own, [...(lazy.aliases.get(own) || []), alias]));
  }
  return lazy.aliases.get(owner) || [];
}

function* mentionsOf(index, qualities, entry) {
  let from = index.count + index.terms + index.aliases.length;
  for (const { name, owners, first } of index.mentions) {
    for (let mention = first[entry]; mention >= 0 && owners[mention] === entry; mention += 1) {
      const text = from + mention;
      if (qualities[text] !== NONE) yield { field: name, pool: index.pool, qualities, text };
    }
    from += owners.length;
  }
}

/** The numbers of an entry's terms in a field. */
export function termsOf(field, entry) {
  const set = field.of[entry];
  return field.members.subarray(field.bounds[set], field.bounds[set + 1]);
}
