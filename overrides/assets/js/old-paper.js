/**
 * Old paper confesses. The code on a posted notice comes along as ?v=; where no sheet of this page carries it any more,
 * the page says so, above today's facts. What cannot be asked (no network) is not claimed.
 */

const SHEETS = 'a[href*="notices/"][href$="/"]';

/** Tell whether a sheet, as HTML, carries a code. */
export function carries(sheet, code) {
  return sheet.includes(`内容编号 <b>${code}</b>`);
}

async function sheetsOf(links) {
  const answers = await Promise.all(links.map((link) => fetch(link.href)));
  if (!answers.every((answer) => answer.ok)) throw new Error("a sheet is missing");
  return Promise.all(answers.map((answer) => answer.text()));
}

/** Say above everything else that the paper is out of date. */
function confess() {
  const said = document.createElement("p");
  said.className = "ll-stale";
  said.setAttribute("role", "status");
  said.textContent = "您扫的公示已过期，请看最新信息。";
  document.querySelector(".ll-main").prepend(said);
}

async function start() {
  const code = new URLSearchParams(location.search).get("v");
  const links = [...document.querySelectorAll(SHEETS)];
  if (!code || !links.length) return;
  try {
    const sheets = await sheetsOf(links);
    if (!sheets.some((sheet) => carries(sheet, code))) confess();
  } catch {
    // without an answer nobody knows whether the paper is old
  }
}

if (typeof document !== "undefined") start();
