/** What canteens cook on a day, and which of it suits somebody. */

import { setsOf } from "./columns.js";
import { isRestricted, suits } from "./food.js";
import { textAt } from "./pool.js";
import { daysBetween } from "./time.js";

const NOTHING = [];
/** A place that is called so (清真食堂) cooks so, also where no dish of it is known. */
const UNNAMED = [""];
const HALAL = "halal";
/** A kitchen that cooks anything else is not halal, whatever one of its dishes is. */
const HALAL_KITCHEN = { tags: [], allergens: [], pork: true, other: false };

/** Return the index with the dishes of these days only, where their menus are known; else as it is. */
export function withDishesOn(index, dates) {
  if (!index.menus || !dates.some((date) => isKnown(index, date))) return index;
  const sets = [NOTHING];
  const ofPattern = index.menus.patterns.map((_, pattern) => sets.push(dishesOf(index, pattern, dates)) - 1);
  const of = index.menus.of.map((number) => (number ? ofPattern[number - 1] : 0));
  return { ...index, dishes: { ...index.dishes, ...setsOf({ sets, of }) } };
}

function isKnown({ menus }, date) {
  const day = daysBetween(menus.from, date);
  return menus.patterns.some((pattern) => day >= 0 && day < pattern.length);
}

function dishesOf({ menus }, pattern, dates) {
  const numbers = dates.map((date) => menus.patterns[pattern][daysBetween(menus.from, date)]);
  return [...new Set(numbers.flatMap((number) => (number >= 0 ? menus.sets[number] : NOTHING)))];
}

/**
 * Return what suits somebody of what is cooked (“” where only the name of a place tells it): null where nothing is asked
 * for, else {any: entry → boolean, of: entry → [dish], the empty list where nothing is known to suit}.
 */
export function suitableDishes(index, { tags, without }) {
  if (!tags.length && !isRestricted(without)) return null;
  if (!index.dishes) return { any: () => false, of: () => NOTHING };
  const fitting = index.dishes.known.map((known) => suits(known, tags, without));
  const strange = index.dishes.known.map((known) => tags.includes(HALAL) && !suits(known, [], HALAL_KITCHEN));
  const { bounds, members, of, pool } = index.dishes;
  const bySet = [];
  const suitable = (set) => (bySet[set] = bySet[set] || fittingOf(members.subarray(bounds[set], bounds[set + 1]), fitting, strange));
  const isEmpty = (set) => bounds[set] === bounds[set + 1];
  const calls = (entry) => isEmpty(of[entry]) && !isRestricted(without) && isCalledSo(index, entry, tags);
  return {
    any: (entry) => suitable(of[entry]).length > 0 || calls(entry),
    of: (entry) => (calls(entry) ? UNNAMED : suitable(of[entry]).map((dish) => textAt(pool, dish))),
  };
}

/** The dishes of a kitchen that fit, none where it cooks anything strange. */
function fittingOf(dishes, fitting, strange) {
  return dishes.some((dish) => strange[dish]) ? NOTHING : Array.from(dishes).filter((dish) => fitting[dish]);
}

function isCalledSo(index, entry, tags) {
  const name = textAt(index.pool, entry);
  return Object.entries(index.words.tag).some(([said, code]) => tags.includes(code) && name.includes(said));
}
