/** What the rules say of a change: refused with its reasons, or understood, shown, and ready to be sent. */

import { node, fill } from "./element.js";

const FILE = "更新单.txt";
const COPIED = "已复制";

function list(className, lines, role) {
  return node("ul", { class: className, role }, ...lines.map((line) => node("li", {}, line)));
}

function understood(readings) {
  const rows = readings.map(({ field, written, said }) =>
    node("div", {}, node("dt", {}, written ? `${field}：${written}` : field), node("dd", {}, said.join(""))),
  );
  return [node("h3", {}, "看懂的意思"), node("dl", { class: "ll-form__readings" }, ...rows)];
}

/** Copy a text; where the browser refuses, leave it marked. */
async function copy(box, button) {
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
  } catch (error) {
    if (!document.execCommand("copy")) return;
  }
  button.textContent = COPIED;
}

function pressed(words, press) {
  const made = node("button", { type: "button", class: "ll-button" }, words);
  made.addEventListener("click", () => press(made));
  return made;
}

function textBox(id, label, text) {
  const box = node("textarea", { id, class: "ll-copy", rows: 8, readonly: "" });
  box.value = text;
  return [node("label", { class: "ll-copy__label", for: id }, label), box];
}

function slip(text) {
  const [label, box] = textBox("ll-slip", "更新单：发到微信群，或交给管网站的人", text);
  const saved = node("a", { class: "ll-button", download: FILE, href: URL.createObjectURL(new Blob([text])) }, "存成文件");
  const buttons = node("div", { class: "ll-buttons" }, pressed("复制更新单", (made) => copy(box, made)), saved);
  return [node("h3", {}, "交上去"), label, box, buttons];
}

function file({ file: name, text, href, prefilled }, number) {
  const words = prefilled ? "点开就是填好的新文件" : "点开改文件的网页，把下面的话整篇粘进去";
  const link = href ? [node("p", {}, node("a", { href, rel: "noopener" }, `${words}：${name}`))] : [];
  return node("div", {}, ...link, ...textBox(`ll-file-${number}`, name, text));
}

function files(found) {
  const summary = node("summary", {}, "会改哪些文件");
  return [node("details", { class: "ll-form__files" }, summary, ...found.map(file))];
}

/** Show a document in which nothing runs; its styles are put on it here, since without a network none can be loaded. */
function frame(title, html, styles) {
  const shown = node("iframe", { class: "ll-form__frame", title, sandbox: "allow-same-origin" });
  shown.addEventListener("load", () => {
    const sheet = new shown.contentWindow.CSSStyleSheet();
    sheet.replaceSync(styles);
    shown.contentDocument.adoptedStyleSheets = [sheet];
  });
  shown.srcdoc = html;
  return shown;
}

function page(html, styles) {
  const body = `<body><div class="ll-sheet"><main><div class="ll-main">${html}</div></main></div></body>`;
  return frame("网页的样子", `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head>${body}</html>`, styles);
}

function sheets(notices, styles, show) {
  const options = notices.map(({ word }, number) => node("option", { value: number }, word));
  const select = node("select", { id: "ll-notice", class: "ll-form__box" }, ...options);
  const place = node("div");
  const draw = async () => fill(place, frame("公示的样子", await show(notices[select.value]), styles));
  select.addEventListener("change", draw);
  draw();
  return [node("h3", {}, "公示的样子"), node("label", { for: "ll-notice" }, "哪一张"), select, place];
}

/** Return the elements that tell what the rules say; `show` gives a sheet, `styles` are those of pages and of sheets. */
export function verdictElements(verdict, styles, show) {
  if (verdict.refused.length) {
    const head = node("h2", { tabindex: "-1" }, "还不能交：请先改好");
    return [head, list("ll-form__refused", verdict.refused, "alert")];
  }
  const head = node("h2", { tabindex: "-1" }, "可以交");
  const remarks = verdict.remarks.length ? [list("ll-form__remarks", verdict.remarks, null)] : [];
  return [
    head,
    ...remarks,
    ...(verdict.slip ? slip(verdict.slip) : []),
    ...(verdict.files.length ? files(verdict.files) : []),
    ...(verdict.readings.length ? understood(verdict.readings) : []),
    ...(verdict.page ? [node("h3", {}, "网页的样子"), page(verdict.page, styles.page)] : []),
    ...(verdict.notices.length ? sheets(verdict.notices, styles.sheet, show) : []),
  ];
}
