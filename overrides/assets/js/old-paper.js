/**
 * Old paper confesses. The code on a posted notice comes along as ?v=; where it is none of those that stand on the page
 * beside the sheets of today, the page says so, above today's facts.
 */

/** Say above everything else that the paper is out of date. */
function confess() {
  const said = document.createElement("p");
  said.className = "ll-stale";
  said.setAttribute("role", "status");
  said.textContent = "您扫的公示已过期，请看最新信息。";
  document.querySelector(".ll-main").prepend(said);
}

/** Look whether the page was come to from old paper. */
export function startOldPaper() {
  const scanned = new URLSearchParams(location.search).get("v");
  const current = [...document.querySelectorAll("[data-ll-code]")].map((place) => place.dataset.llCode);
  if (scanned && current.length && !current.includes(scanned)) confess();
}
