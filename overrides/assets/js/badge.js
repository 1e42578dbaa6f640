/** The badge of a state (components/state_badge.html), made to say another one. */

const CODES = ["open", "closed", "unknown", "usual"];

/** Show a state {code, word, detail} of clock.js. */
export function showState(badge, { code, word, detail }) {
  for (const other of CODES) badge.classList.toggle(`ll-state--${other}`, other === code);
  badge.querySelector("[data-ll-word]").textContent = word;
  const place = badge.querySelector("[data-ll-detail]");
  place.textContent = detail;
  place.hidden = !detail;
}
