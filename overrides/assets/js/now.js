/** Keeps the badges true to the minute: whatever has data-ll-clock says how things stand now, in Asia/Shanghai, and
 * a notice that ends at a time of day (data-ll-until) goes when it is over. */

import { showState } from "./badge.js";
import { momentOf, staleWords, standing } from "./clock.js";

const MINUTE = 60000;

function showStale(moment) {
  const note = document.querySelector("[data-ll-stale]");
  const built = document.querySelector('meta[name="linli-day"]');
  if (!note || !built) return;
  note.textContent = staleWords(built.content, moment);
  note.hidden = !note.textContent;
}

function refresh() {
  const moment = momentOf(Date.now());
  showStale(moment);
  for (const notice of document.querySelectorAll("[data-ll-until]")) {
    notice.hidden = moment >= Number(notice.dataset.llUntil);
  }
  for (const badge of document.querySelectorAll("[data-ll-clock]")) {
    showState(badge, standing(JSON.parse(badge.dataset.llClock), moment));
  }
}

/** Say how things stand now, and again every minute. */
export function startClocks() {
  refresh();
  setInterval(refresh, MINUTE);
}
