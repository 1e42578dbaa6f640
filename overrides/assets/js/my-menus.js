/** The canteens of “我的社区” on /menus/: what they cook now, with the price for whoever has given an age. */

import { clockFile } from "./clock-files.js";
import { momentOf } from "./clock.js";
import { person } from "./my-age.js";
import { keptArea } from "./my-area.js";
import { showEveryMinute } from "./now.js";
import { lineRow, placeLines, showRows } from "./place-lines.js";
import { fetchMeals, mealPrices } from "./price-files.js";

/** Tell whether a canteen lies in what is “my community” within its township. */
const isMine = (canteen, own) => Boolean(own) && `${canteen.c || ""}/`.startsWith(`${own}/`);

function showMenus(block, path, own) {
  const file = clockFile(path);
  if (!file) return;
  const moment = momentOf(Date.now());
  const every = Object.keys(file.places).filter((id) => file.places[id].n);
  const [mine, others] = [true, false].map((wanted) => every.filter((id) => isMine(file.places[id], own) === wanted));
  const canteens = [...mine, ...others];
  const rows = canteens.map((id) => {
    const lines = placeLines(file, id, moment, person(), mealPrices(path, id));
    return lineRow(file.places[id].n, block.dataset.llMyMenus.replace("PLACE", id), lines);
  });
  showRows(block.querySelector("ul"), rows);
  block.hidden = !canteens.length;
}

/** Show them where an area has been chosen, and again every minute. */
export function startMyMenus() {
  const area = document.querySelector("[data-ll-my-menus]") && keptArea();
  if (!area) return;
  const steps = area.path.split("/");
  const path = steps.slice(0, 2).join("/");
  const own = steps.slice(2).join("/");
  const show = (block) => showMenus(block, path, own);
  showEveryMinute("[data-ll-my-menus]", show);
  fetchMeals(path, () => document.querySelectorAll("[data-ll-my-menus]").forEach(show));
}
