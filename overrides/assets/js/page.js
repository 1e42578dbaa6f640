/**
 * What every page does besides standing there. 大字 (长者模式) and 高对比 are kept in this browser; their classes are set
 * before the first paint. Whoever goes to the box of the search has the index on its way.
 */

import { keep, kept } from "./kept.js";

// The names of the modes are those under which they are kept, and the classes of the page.
const MODES = { elder: "ll-elder", contrast: "ll-contrast" };
// The page of a place says first of all how things stand: the letterhead makes room (letterhead.css).
const PATIENCE = 2000; // milliseconds
const PLACE = /\/places\/[^/]+\/(?:index\.html)?$/;

/** Set the modes that are kept, before the first paint. */
export function setMode() {
  const { classList } = document.documentElement;
  for (const name of Object.values(MODES)) classList.toggle(name, Boolean(kept(name)));
  classList.toggle("ll-at-place", PLACE.test(location.pathname));
  classList.add("ll-starting");
  setTimeout(showPage, PATIENCE);
}

/** Show the page: what the clock decides stands in it, so that nothing moves; a slow line does not hide it for long. */
export function showPage() {
  document.documentElement.classList.remove("ll-starting");
}

/** Make the buttons say where a press leads: into the mode, or out of it; 高对比 stands beside 大字 that is on. */
function showModes(buttons) {
  const { classList } = document.documentElement;
  for (const button of buttons) {
    const { llMode: mode, llOn, llOff } = button.dataset;
    const on = classList.contains(MODES[mode]);
    button.textContent = on ? llOn : llOff;
    button.classList.toggle("ll-letterhead__mode--on", on);
    button.hidden = mode === "contrast" && !on && !classList.contains(MODES.elder);
  }
}

/** Make the buttons and the box of the letterhead work. */
export function startLetterhead() {
  const buttons = document.querySelectorAll("[data-ll-mode]");
  showModes(buttons);
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const name = MODES[button.dataset.llMode];
      const on = document.documentElement.classList.toggle(name);
      keep(name, on ? "1" : "");
      showModes(buttons);
    });
  }
  for (const box of document.querySelectorAll(".ll-search__box")) {
    const index = new URL("../data/index.json", box.form.action);
    // The answer goes into the browser's cache; where it fails, the finder will say so.
    box.addEventListener("focus", () => fetch(index, { priority: "low" }).catch(() => null), { once: true });
  }
}
