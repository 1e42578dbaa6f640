/** Keeps the badges true to the minute: whatever has data-ll-clock says how things stand now, in Asia/Shanghai. */

import { momentOf, staleWords, standing } from "./clock.js";

const SIGNS = { open: "check", closed: "dash", unknown: "question" };
const MINUTE = 60000;

function showState(badge, { code, word, detail }) {
  for (const other of Object.keys(SIGNS)) badge.classList.toggle(`ll-state--${other}`, other === code);
  for (const sign of badge.querySelectorAll("[data-ll-sign]")) sign.hidden = sign.dataset.llSign !== code;
  badge.querySelector("[data-ll-word]").textContent = word;
  const place = badge.querySelector("[data-ll-detail]");
  place.textContent = detail;
  place.hidden = !detail;
}

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
  for (const badge of document.querySelectorAll("[data-ll-clock]")) {
    showState(badge, standing(JSON.parse(badge.dataset.llClock), moment));
  }
}

refresh();
setInterval(refresh, MINUTE);
