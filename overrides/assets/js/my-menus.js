/** The canteens of “我的社区” on /menus/: what they cook now, with the price for whoever has given an age. */

import { clockFile, fetchClock } from "./clock-files.js";
import { momentOf } from "./clock.js";
import { person } from "./my-age.js";
import { keptArea } from "./my-area.js";
import { lineRow, placeLines } from "./place-lines.js";

function show(block, path) {
  const file = clockFile(path);
  if (!file) return;
  const moment = momentOf(Date.now());
  const canteens = Object.keys(file.places).filter((id) => file.places[id].n);
  const list = block.querySelector("ul");
  list.textContent = "";
  for (const id of canteens) {
    const { n: name } = file.places[id];
    list.append(lineRow(name, block.dataset.llMyMenus.replace("PLACE", id), placeLines(file, id, moment, person())));
  }
  block.hidden = !canteens.length;
}

/** Show them where an area has been chosen. */
export function startMyMenus() {
  for (const block of document.querySelectorAll("[data-ll-my-menus]")) {
    const area = keptArea();
    if (!area) continue;
    const path = area.path.split("/").slice(0, 2).join("/");
    fetchClock(path, () => show(block, path));
    document.addEventListener("ll-person", () => show(block, path));
  }
}
