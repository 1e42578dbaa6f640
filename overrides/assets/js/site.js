/**
 * What every page of the residents does. The package ships it with all that it imports as one classic script
 * (linli/publish/scripts.py), loaded in the head: 长者模式 holds before the first paint, everything else begins as soon
 * as the page has been read, before other modules run.
 */

import { startActivities } from "./activities.js";
import { startDishes } from "./dishes.js";
import { startFewer } from "./fewer.js";
import { startKeeping } from "./keep.js";
import { startMyAge } from "./my-age.js";
import { startMyArea } from "./my-area.js";
import { startMyMenus } from "./my-menus.js";
import { startClocks } from "./now.js";
import { startOldPaper } from "./old-paper.js";
import { setMode, startLetterhead } from "./page.js";

function start() {
  startLetterhead();
  startMyArea();
  startClocks();
  startMyAge();
  startKeeping();
  startMyMenus();
  startActivities();
  startDishes();
  startFewer();
  startOldPaper();
}

setMode();
document.addEventListener("readystatechange", () => {
  if (document.readyState === "interactive") start();
});
