/** 收藏: the places that somebody keeps, in this browser. */

import { keep, kept } from "./kept.js";

// Places of the demonstration do not stand on the real home page.
const keyOf = () => (document.querySelector(".ll-ribbon") ? "ll-favourites-demo" : "ll-favourites");

/** What is kept may have been written by anybody: only a place of this very site is one. */
function isFavourite(item) {
  const { id, name, path } = item || {};
  if (![id, name, path].every((text) => text && typeof text === "string")) return false;
  return path.startsWith("/") && new URL(path, location).origin === location.origin;
}

/** Return the places that are kept: [{id, name, path, township}]. */
export function favourites() {
  try {
    const found = JSON.parse(kept(keyOf()) || "[]");
    return Array.isArray(found) ? found.filter(isFavourite) : [];
  } catch {
    return [];
  }
}

/** Keep these places instead. */
export function keepFavourites(places) {
  keep(keyOf(), JSON.stringify(places));
}
