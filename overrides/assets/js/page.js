/**
 * What every page does besides standing there. 长者模式 is kept in this browser; its class is set before the first paint.
 * Whoever goes to the box of the search has the index on its way.
 */

import { keep, kept } from "./kept.js";

const KEY = "ll-elder";

/** Set the mode that is kept, before the first paint. */
export function setMode() {
  document.documentElement.classList.toggle("ll-elder", Boolean(kept(KEY)));
}

/** Make the button say which mode a press leads to. */
function show(button, on) {
  button.setAttribute("aria-pressed", String(on));
}

/** Make the buttons and the box of the letterhead work. */
export function startLetterhead() {
  for (const button of document.querySelectorAll("[data-ll-elder]")) {
    const root = document.documentElement;
    show(button, root.classList.contains("ll-elder"));
    button.hidden = false;
    button.addEventListener("click", () => {
      const on = root.classList.toggle("ll-elder");
      keep(KEY, on ? "1" : "");
      show(button, on);
    });
  }

  for (const box of document.querySelectorAll(".ll-search__box")) {
    const index = new URL("../data/index.json", box.form.action);
    // The answer goes into the browser's cache; where it fails, the finder will say so.
    box.addEventListener("focus", () => fetch(index, { priority: "low" }).catch(() => null), { once: true });
  }
}
