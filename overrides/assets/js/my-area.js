/**
 * “我的社区”: chosen once, one tap from every page, and first on the home page, the menus and the activities. It stays in
 * this browser; the demonstration has one of its own. Of several directories on one host, as below a portal, it is that
 * of the one in which it was chosen: another one has not the same paths.
 */

import { keep, kept } from "./kept.js";

// Places of the demonstration have no part in the choice of the real site.
const keyOf = () => (document.querySelector(".ll-ribbon") ? "ll-area-demo" : "ll-area");

/** The way to the home of this directory on its host. */
function homePath() {
  const script = document.querySelector("script[data-ll-home]");
  return script ? new URL(script.dataset.llHome, document.baseURI).pathname : "";
}

/** Return the chosen area {path, name}, null where none is. */
export function keptArea() {
  const [path, name, home] = kept(keyOf()).split("\n");
  return path && name && (!home || home === homePath()) ? { path, name } : null;
}

/** Keep an area; without a path none of this directory is kept. */
export function keepArea(path, name) {
  if (path) keep(keyOf(), [path, name.trim(), homePath()].join("\n"));
  else if (keptArea()) keep(keyOf(), "");
  show();
}

/** How near an area is to another: how many of the first levels of their paths are the same. */
function nearness(path, other) {
  const [own, theirs] = [path.split("/"), other.split("/")];
  const different = own.findIndex((part, level) => part !== theirs[level]);
  return different < 0 ? own.length : different;
}

/** Put what lies nearest first, and what has ended last; what is equally near keeps its order. */
function arrange(list, path) {
  const near = (item) => (item.matches("[data-ll-over]") ? -Infinity : nearestOf(item, path));
  const items = [...list.children].map((item, number) => ({ item, number, near: near(item) }));
  items.sort((one, other) => (one.near === other.near ? one.number - other.number : other.near - one.near));
  list.append(...items.map(({ item }) => item));
}

function nearestOf(item, path) {
  const marked = item.matches("[data-ll-in]") ? [item] : [...item.querySelectorAll("[data-ll-in]")];
  return Math.max(-1, ...marked.flatMap((one) => one.dataset.llIn.split(" ")).map((other) => nearness(path, other)));
}

function show() {
  const area = keptArea();
  for (const link of document.querySelectorAll("[data-ll-my-area]")) showLink(link, area);
  for (const row of document.querySelectorAll("[data-ll-of-area]"))
    row.href = row.dataset.llOfArea.replace("AREA", area ? area.path : "");
  for (const part of document.querySelectorAll("[data-ll-with-area]")) part.hidden = !area;
  for (const place of document.querySelectorAll("[data-ll-area-name]")) place.textContent = area ? area.name : "";
  for (const button of document.querySelectorAll("[data-ll-choose-area]")) showButton(button, area);
  if (area) for (const list of document.querySelectorAll("[data-ll-nearest-first]")) arrange(list, area.path);
}

function showLink(link, area) {
  link.hidden = false;
  link.href = area ? link.dataset.llMyArea.replace("AREA", area.path) : link.dataset.llChoose;
  link.textContent = area ? `我的社区：${area.name}` : "选我的社区";
}

function showButton(button, area) {
  const chosen = Boolean(area) && area.path === button.dataset.llChooseArea;
  button.hidden = false;
  button.setAttribute("aria-pressed", String(chosen));
  button.textContent = chosen ? "✓ 这是我的社区" : "设为我的社区";
}

/** Let an area be chosen, and show the one that is. */
export function startMyArea() {
  for (const button of document.querySelectorAll("[data-ll-choose-area]")) {
    button.addEventListener("click", () => {
      const area = keptArea();
      const chosen = area && area.path === button.dataset.llChooseArea;
      keepArea(chosen ? "" : button.dataset.llChooseArea, button.dataset.llName);
    });
  }
  show();
}
