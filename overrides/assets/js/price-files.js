/** What the meals of a township's canteens cost, for what shows them beside the clock: one classic script a township. */

import { fetchClock, runScript, townshipScript } from "./clock-files.js";

/** Return the table (price.js) of what a canteen's meals cost; null where it is not known. */
export function mealPrices(path, id) {
  const { tables, of } = (self.linliPrices || {})[path] || { tables: [], of: {} };
  return tables[of[id]] || null;
}

/** Fetch the clock file of a township and its prices; then call `then`. */
export function fetchMeals(path, then) {
  const prices = runScript(townshipScript("prices", path));
  fetchClock(path, () => prices.then(then));
}
