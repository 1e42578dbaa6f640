/** The canteens of “我的社区” on /menus/: what they cook now, with the price for whoever has given an age. */

import { clockFile, fetchClock } from "./clock-files.js";
import { momentOf } from "./clock.js";
import { person } from "./my-age.js";
import { keptArea } from "./my-area.js";
import { lineRow, placeLines } from "./place-lines.js";

/** Tell whether a canteen lies in what is “my community” within its township. */
const isMine = (canteen, own) => Boolean(own) && `${canteen.c || ""}/`.startsWith(`${own}/`);

function show(block, path, own) {
  const file = clockFile(path);
  if (!file) return;
  const moment = momentOf(Date.now());
  const every = Object.keys(file.places).filter((id) => file.places[id].n);
  const [mine, others] = [true, false].map((wanted) => every.filter((id) => isMine(file.places[id], own) === wanted));
  const canteens = [...mine, ...others];
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
    const steps = area.path.split("/");
    const path = steps.slice(0, 2).join("/");
    const own = steps.slice(2).join("/");
    fetchClock(path, () => show(block, path, own));
    document.addEventListener("ll-person", () => show(block, path, own));
  }
}
