/**
 * “我收藏的” on the home page: how things stand with the places that are kept, and what they cook. A script of its own, which
 * is fetched where something is kept (my-places.js).
 */

import { clockFile, fetchClock } from "./clock-files.js";
import { momentOf } from "./clock.js";
import { favourites } from "./favourites.js";
import { person } from "./my-age.js";
import { offerCalendar } from "./my-calendar.js";
import { lineRow, placeLines } from "./place-lines.js";

/** Show a place by its name, and with how it stands as soon as its clock file is there. */
function show(rows, { id, name, path, township }) {
  const row = lineRow(name, path, []);
  rows.append(row);
  if (!township) return;
  fetchClock(township, () => {
    const file = clockFile(township);
    if (file) row.replaceWith(lineRow(name, path, placeLines(file, id, momentOf(Date.now()), person())));
  });
}

for (const part of document.querySelectorAll("[data-ll-favourites]")) {
  const list = favourites();
  for (const place of list) show(part.querySelector("ul"), place);
  part.hidden = !list.length;
  offerCalendar(
    part,
    list.map(({ path }) => path),
  );
}
