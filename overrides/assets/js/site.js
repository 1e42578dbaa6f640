/**
 * What every page of the residents does. The package ships it with all that it imports as one classic script
 * (linli/publish/assets.py), loaded in the head: 长者模式 holds before the first paint, everything else begins as soon
 * as the page has been read, before other modules run. What only some pages need are scripts of their own (place.js,
 * mine.js, lists.js, finder.js), which take what they share from this one.
 */

import { startFewer } from "./fewer.js";
import { startMyArea } from "./my-area.js";
import { startMyPlaces } from "./my-places.js";
import { startClocks } from "./now.js";
import { startOffline } from "./offline.js";
import { startOldPaper } from "./old-paper.js";
import { setMode, showPage, startLetterhead } from "./page.js";

function start() {
  startLetterhead();
  startMyArea();
  startClocks();
  startFewer();
  startOldPaper();
  startOffline();
  startMyPlaces().then(showPage);
}

setMode();
document.addEventListener("readystatechange", () => {
  if (document.readyState === "interactive") start();
});
