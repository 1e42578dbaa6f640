/** What a meal costs, of a table that has several (linli/publish/views/prices.py, meals_lookup); as price.js without a DOM. */

import { lookup } from "./price.js";

// What is sold by weight has no price for a meal.
const BY_WEIGHT = "斤";
const MAIN_MEAL = "午餐";

/**
 * Return the least that a person pays for a meal of a table, fees beside it left out, in 分; null where nothing of it is
 * known, or all is sold by weight.
 */
export function cheapest({ items }, age, statuses) {
  // A cheap breakfast does not make lunch cheap.
  const main = pricedFor({ items }, MAIN_MEAL).items;
  const meals = (main.length ? main : items).filter(({ extra, unit }) => !extra && unit !== BY_WEIGHT);
  const known = meals.map((item) => lookup(item, age, statuses).price).filter((price) => price !== null);
  return known.length ? Math.min(...known) : null;
}

/** Return the items of a table that are for a sitting, or for every one; all of them where it has no name. */
export function pricedFor({ items, rules }, sitting) {
  return { items: items.filter(({ for: sittings = [] }) => !sitting || !sittings.length || sittings.includes(sitting)), rules };
}
