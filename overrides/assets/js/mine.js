/**
 * “我收藏的” on the home page: how things stand with the places that are kept, and what they cook. A script of its own, which
 * is fetched where something is kept (my-places.js).
 */

import { clockFile } from "./clock-files.js";
import { momentOf } from "./clock.js";
import { favourites } from "./favourites.js";
import { person } from "./my-age.js";
import { offerCalendar } from "./my-calendar.js";
import { showEveryMinute } from "./now.js";
import { lineRow, placeLines, showRows } from "./place-lines.js";
import { fetchMeals, mealPrices } from "./price-files.js";

/** Return the row of a place: its name, and how things stand with it as soon as its clock file is there. */
function rowOf({ id, name, path, township }) {
  const file = township && clockFile(township);
  return lineRow(name, path, file ? placeLines(file, id, momentOf(Date.now()), person(), mealPrices(township, id)) : []);
}

function show(part) {
  showRows(part.querySelector("ul"), favourites().map(rowOf));
}

for (const part of document.querySelectorAll("[data-ll-favourites]")) {
  const list = favourites();
  show(part);
  for (const { township } of list) if (township) fetchMeals(township, () => show(part));
  part.hidden = !list.length;
  offerCalendar(
    part,
    list.map(({ path }) => path),
  );
}
showEveryMinute("[data-ll-favourites]", show);
