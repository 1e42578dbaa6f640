/**
 * What a question narrows by, besides its words: for whom, what it may cost, what may be eaten, how one gets in, when.
 *
 * Each is understood as a facet that can be let go of: {facet, words}. What a canteen charges narrows canteens only; of
 * nothing else is it known whether it is free.
 */

import { cheapest } from "../meal-price.js";
import { fieldNamed } from "./columns.js";
import { isRestricted } from "./food.js";
import { textAt } from "./pool.js";
import { MAX_PRICE } from "./rank.js";
import { unique } from "./query.js";
import { CANTEEN } from "./types.js";

const STEP = 10;
const ENOUGH = 3;
const NO_FOOD = { tags: [], without: { tags: [], allergens: [], pork: false, other: false } };
const MONEY_WORDS = /多少钱|好多钱|要钱|收费|价格|价钱|便宜|打折|打几折|几折|优惠|费用|贵不|几块|多少元/;

/** Return {eats, goes, opening, attends, times, food, facets, age, statuses, most, priced, unpriced, understood}; `dropped` are facets let go of. */
export function meaningOf(index, asked, dropped) {
  const keeps = (facet) => !dropped.includes(facet);
  const canteen = isAboutCanteens(asked);
  const most = asked.most !== null ? asked.most : asked.gratis ? 0 : null;
  const limited = keeps("most") && most !== null;
  const eats = asked.food.tags.length > 0 || isRestricted(asked.food.without);
  const food = eats && keeps("food") && canteen ? asked.food : NO_FOOD;
  const access = keeps("access") ? strongest(asked.votes, "access") : [];
  const audience = keeps("audience") && canteen ? strongest(asked.votes, "audience") : [];
  const age = keeps("age") ? asked.age : null;
  const statuses = keeps("statuses") ? asked.statuses : [];
  const facets = {};
  if (access.length) facets.access = access;
  if (audience.length) facets.audience = audience;
  if (canteen && (food !== NO_FOOD || limited)) facets.kind = CANTEEN;
  const meaning = {
    eats: canteen && (food !== NO_FOOD || limited),
    times: keeps("said") ? timesMeant(asked, canteen) : [],
    food,
    facets,
    age,
    statuses,
    most: canteen && limited ? most : null,
  };
  const priced = canteen && (limited || age !== null || statuses.length > 0 || isAboutMoney(asked.text));
  return {
    ...meaning,
    opening: asked.opening,
    attends: asked.attends,
    goes: priced || eats || meaning.times.length > 0,
    priced,
    unpriced: limited && !canteen,
    understood: understoodAs(index, meaning, { limited, most }),
  };
}

/** Tell whether a text asks what something costs. */
export function isAboutMoney(text) {
  return MONEY_WORDS.test(text);
}

/** What is eaten, and what has only a price, is asked of canteens. */
function isAboutCanteens({ votes, pieces, food, words }) {
  const kinds = votes.filter(({ field, strong, score }) => strong && score >= ENOUGH && field !== "tag" && field !== "audience");
  if (kinds.some(({ field, code }) => field === "kind" && code === CANTEEN)) return true;
  if (isRestricted(food.without) || food.tags.length) return true;
  return !kinds.length && !pieces.flat().some(({ kind }) => kind === "known" || kind === "unknown");
}

function strongest(votes, field) {
  const own = votes.filter((vote) => vote.field === field && vote.strong);
  return own.filter(({ score }) => score === own[0].score).map(({ code }) => code);
}

/**
 * A part of a day without a day narrows what is open then: canteens, and at night whatever is open. So does an hour, unless
 * the sentence is about something else: 四点放学 is when school is out.
 */
function timesMeant({ times, opening, votes }, canteen) {
  const isNight = ({ code }) => code === "night" || code === "small-hours";
  const idle = ["period", ...(votes.some(({ strong }) => strong) ? ["clock"] : [])];
  const bare = times.every((piece) => idle.includes(piece.kind) && !isNight(piece));
  return bare && !canteen && !opening ? [] : times;
}

/** Say each facet in words: {facet, words}. */
function understoodAs(index, { food, facets, age, statuses }, { limited, most }) {
  const said = [];
  if (age !== null) said.push({ facet: "age", words: `${age}岁` });
  if (statuses.length)
    said.push({ facet: "statuses", words: statuses.map((code) => saidOf(index.words.status, code)).join("、") });
  if (limited) said.push({ facet: "most", words: most ? `${most / 100}元以内` : "免费" });
  const eaten = [...food.tags.map((code) => saidOf(index.words.tag, code)), ...(food.words || [])];
  if (eaten.length) said.push({ facet: "food", words: eaten.join("、") });
  for (const facet of ["access", "audience"])
    if (facets[facet]) said.push({ facet, words: termsSaid(index, facet, facets[facet]) });
  return said;
}

/** The first word for a code is its name. */
function saidOf(words, code) {
  return Object.keys(words).find((said) => words[said] === code) || code;
}

function termsSaid(index, name, codes) {
  const field = fieldNamed(index, name);
  return codes.map((code) => textAt(index.pool, field.from + field.codes.indexOf(code))).join("或");
}

/** Return whose price counts, {age, statuses, most}: what the question says before what is chosen. */
export function costOf(chosen, { age, statuses, most }) {
  const own = chosen || { age: null, statuses: [], most: null };
  return {
    age: age === null ? own.age : age,
    statuses: unique([...own.statuses, ...statuses]),
    most: own.most === null ? most : own.most,
  };
}

/** Return the rank of what somebody pays: entry → 0 to MAX_PRICE, the last where nobody knows. */
export function paying({ prices }, { age, statuses }) {
  if (!prices) return null;
  const ranks = prices.tables.map((table) => {
    const price = cheapest(table, age, statuses);
    return price === null ? MAX_PRICE : Math.min(Math.ceil(price / STEP), MAX_PRICE);
  });
  return (entry) => (prices.of[entry] ? ranks[prices.of[entry] - 1] : MAX_PRICE);
}
