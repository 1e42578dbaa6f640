/** /staff/edit/: a place chosen by name, a change filled in, checked by the rules of `linli check`, and sent as 更新单. */

import { minuteOf, startAsking } from "./form/asking.js";
import { choices } from "./form/choosing.js";
import { node, fill } from "./form/element.js";
import { fieldElements, givenIn } from "./form/fields.js";
import { verdictElements } from "./form/verdict.js";

const LOADING = "正在准备，第一次要等半分钟到一分钟……";
const READY = "好了。从现在起断了网也能填。";
const FAILED = "打不开：浏览器太旧，或者没有下载完。请换新版的浏览器，或用下面的办法。";
const ENTIRE = "whole";
const TRULY = "更新单";

const form = document.querySelector("[data-ll-form]");
const part = (name) => form.querySelector(`[data-ll-part="${name}"]`);
const address = (path) => new URL(path, document.baseURI).href;
let ask = null;
let places = [];
let styles = {};
let working = 0;

function say(words) {
  part("state").textContent = words;
}

function showChoices() {
  const select = part("place");
  fill(select, ...choices(places, part("search").value).map(([value, words]) => node("option", { value }, words)));
  select.selectedIndex = 0;
}

async function showKinds() {
  const code = part("place").value;
  const kinds = await ask("kinds", [code]);
  if (code) kinds.push({ code: ENTIRE, word: "改整份记录（认得文件写法的人用）" });
  fill(part("kind"), ...kinds.map(({ code: value, word }) => node("option", { value }, word)));
  await showFields({});
}

async function showFields(given) {
  const [kind, code] = [part("kind").value, part("place").value];
  const fields =
    kind === ENTIRE
      ? [{ key: ENTIRE, label: "整份记录", kind: "lines", value: await ask("text", [code]), help: "", options: [] }]
      : await ask("fields", [kind, code, given]);
  fill(part("fields"), ...fieldElements(fields));
  fill(part("verdict"));
}

async function check() {
  const [kind, code, given] = [part("kind").value, part("place").value, givenIn(part("fields"))];
  say("正在检查……");
  const verdict = kind === ENTIRE ? await ask("proposed_text", [code, given[ENTIRE]]) : await ask("proposed", [kind, code, given]);
  const show = ({ subject, kind: notice }) => ask("sheet", [subject, notice]);
  fill(part("verdict"), ...verdictElements(verdict, styles, show));
  say(verdict.refused.length ? "还不能交。" : `可以交，${TRULY}在下面。`);
  part("verdict").querySelector("h2").focus();
}

/** Fill the cells of a menu with a table from a spreadsheet; one text goes where it is pasted. */
async function paste(event) {
  const cell = event.target.closest("[data-ll-cell]");
  const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
  if (!cell || !text.includes("\t")) return;
  event.preventDefault();
  const cells = await ask("pasted", [part("place").value, text, cell.dataset.llCell]);
  for (const [name, dishes] of Object.entries(cells)) {
    const box = [...form.querySelectorAll("[data-ll-cell]")].find((found) => found.dataset.llCell === name);
    if (box) box.value = dishes;
  }
  say(`粘贴了${Object.keys(cells).length}格。`);
}

function busy(more) {
  working += more;
  part("work").setAttribute("aria-busy", working > 0);
}

/** Run what asks the worker; a fault of the program is said, with what it said. */
function told(work) {
  return (event) => {
    busy(1);
    const done = work(event).catch((error) => {
      for (const button of form.querySelectorAll("[data-ll-directory]")) button.disabled = false;
      say(`${ask && places.length ? "出错了，没有做成：" : FAILED} ${error.message}`);
    });
    done.then(() => busy(-1));
  };
}

async function text(path) {
  return (await fetch(address(path))).text();
}

async function open(directory) {
  for (const button of form.querySelectorAll("[data-ll-directory]")) button.disabled = true;
  say(LOADING);
  const { llWorker, llInterpreter, llModules, llPageStyles, llFurtherStyles, llSheetStyles } = form.dataset;
  const [path, records] = [directory.dataset.llDirectory, directory.dataset.llRecords];
  styles = { page: (await text(llPageStyles)) + (await text(llFurtherStyles)), sheet: await text(llSheetStyles) };
  ask = startAsking(address(llWorker));
  const files = { interpreter: address(llInterpreter), modules: address(llModules), records: address(records) };
  await ask("open", { ...files, directory: path, minute: minuteOf(Date.now()) });
  places = await ask("places", []);
  showChoices();
  await showKinds();
  part("start").hidden = true;
  part("work").hidden = false;
  say(READY);
  part("search").focus();
}

if (form) {
  part("start").hidden = false;
  for (const button of form.querySelectorAll("[data-ll-directory]")) {
    button.addEventListener("click", told(() => open(button)));
  }
  part("search").addEventListener("input", told(async () => {
    showChoices();
    await showKinds();
  }));
  part("place").addEventListener("change", told(showKinds));
  part("kind").addEventListener("change", told(() => showFields({})));
  part("fields").addEventListener("change", told(async (event) => {
    if ("llDecides" in event.target.dataset) await showFields({ [event.target.name]: event.target.value });
  }));
  part("fields").addEventListener("paste", told(paste));
  part("work").addEventListener("submit", (event) => {
    event.preventDefault();
    told(check)();
  });
}
