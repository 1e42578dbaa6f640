/**
 * What every page of the residents does. The package ships it with all that it imports as one classic script
 * (linli/publish/assets.py), loaded in the head: 长者模式 holds before the first paint, everything else begins as soon
 * as the page has been read, before other modules run. What only some lists need is a script of its own (lists.js).
 */

import { startFewer } from "./fewer.js";
import { startKeeping } from "./keep.js";
import { startMyAge } from "./my-age.js";
import { startMyArea } from "./my-area.js";
import { startClocks } from "./now.js";
import { startOffline } from "./offline.js";
import { startOldPaper } from "./old-paper.js";
import { setMode, showPage, startLetterhead } from "./page.js";

function start() {
  startLetterhead();
  startMyArea();
  startClocks();
  startMyAge();
  startKeeping();
  startFewer();
  startOldPaper();
  startOffline();
  showPage();
}

setMode();
document.addEventListener("readystatechange", () => {
  if (document.readyState === "interactive") start();
});
