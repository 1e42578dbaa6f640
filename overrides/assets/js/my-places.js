/** Fetches what shows the places that are kept (mine.js), where there are any. */

import { runScript } from "./clock-files.js";
import { favourites } from "./favourites.js";

/** Return a promise of the places that are kept being shown. */
export function startMyPlaces() {
  const part = document.querySelector("[data-ll-favourites]");
  return part && favourites().length ? runScript(new URL(part.dataset.llFavourites, document.baseURI).href) : Promise.resolve();
}
