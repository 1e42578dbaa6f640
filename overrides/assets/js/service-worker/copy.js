/** What is shown of the copy: a page that says that it is one, and a page in the place of one that is not kept. */

import { indexOf } from "./strategy.js";

const NOTE = "data-ll-stale hidden";
const INDEX = /(data-ll-finder="[^"?]*\/index\.json)"/;

/** Say of which day the copy is: “离线 · 内容是11月26日的”. */
export function copyWords(day) {
  const [, month, date] = day.split("-").map(Number);
  return `离线 · 内容是${month}月${date}日的`;
}

/** Return a page as it is shown from the copy: it says so, and its finder reads the index of its own build. */
export function asCopy(html, { day, version }) {
  const said = html.replace(NOTE, `data-ll-stale="${copyWords(day)}" role="status" hidden`);
  return said.replace(INDEX, (found, address) => `${indexOf(address, version)}"`);
}

/** Return a page that says that what was asked for is not kept, and leads to what is. */
export function notKept(scope, { fictional }, style) {
  const ribbon = '<aside class="ll-ribbon" aria-label="虚构示例"><p><strong>虚构示例</strong>，都是编的。</p></aside>';
  const row = (path, text) => `<li class="ll-rows__row ll-rows__row--plain"><a href="${scope}${path}">${text}</a></li>`;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>现在没有网</title>',
    `<link rel="stylesheet" href="${style}"></head><body>${fictional ? ribbon : ""}`,
    '<div class="ll-sheet"><main><article class="ll-main"><h1>现在没有网</h1>',
    '<p role="status">离线 · 这一页没有存下来。有网的时候再打开一次。</p><p>存下来的有：</p>',
    `<ul class="ll-rows">${row("", "首页（有求助电话）")}${row("find/", "找地方")}${row("menus/", "吃什么")}</ul>`,
    "</article></main></div></body></html>",
  ].join("\n");
}
