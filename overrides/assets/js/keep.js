/** 收藏, 发给家人, 读给我听; what can not be done here is not offered. */

import { momentOf } from "./clock.js";
import { favourites, keepFavourites } from "./favourites.js";
import { stampWords } from "./today.js";

// What is read aloud: whose page it is, how things stand, when it opens, what there is to eat, what it costs.
const SPOKEN = ".ll-page-head, .ll-announcement, .ll-now, .ll-unknown, [aria-labelledby=hours], [aria-labelledby=menu], [aria-labelledby=prices]";
const SILENT = ".ll-buttons, button, form, summary, details:not([open])";
const PARAGRAPH = "p, li, h1, h2, h3, td, th, dt, dd, div, section";

function startFavourite(button, id, township) {
  const show = () => {
    const on = favourites().some((item) => item.id === id);
    button.setAttribute("aria-pressed", String(on));
    button.querySelector("span").textContent = on ? "已收藏" : "收藏";
  };
  button.addEventListener("click", () => {
    const others = favourites().filter((item) => item.id !== id);
    const had = others.length < favourites().length;
    const name = document.querySelector("h1").textContent.trim();
    keepFavourites(had ? others : [...others, { id, name, path: location.pathname, township }]);
    show();
  });
  show();
}

async function share(button, message) {
  const said = button.querySelector("span");
  const words = said.textContent;
  try {
    if (navigator.share) await navigator.share({ text: message });
    else {
      await navigator.clipboard.writeText(message);
      said.textContent = "已复制，到微信里粘贴";
      setTimeout(() => (said.textContent = words), 4000);
    }
  } catch (refused) {
    if (refused.name !== "AbortError") prompt("请复制这段话，发给家人：", message);
  }
}

/** Return what is to be sent: the lines of the build, the state with its date and time, and the price for the age. */
function messageOf(bar) {
  const text = (selector) => (document.querySelector(selector) || { textContent: "" }).textContent.trim();
  const state = [text(".ll-now [data-ll-word]"), text(".ll-now [data-ll-detail]"), text("[data-ll-order]")].filter(Boolean);
  const mine = [...document.querySelectorAll("[aria-labelledby=prices] [data-ll-mine]:not([hidden])")];
  const [name, ...lines] = bar.dataset.llMessage.split("\n");
  lines.pop();
  const said = `${stampWords(momentOf(Date.now()))}：${state.join("，")}`;
  const prices = mine.map((line) => `价格：${line.previousElementSibling.textContent}，${line.textContent}`);
  // Without what the poster added from which somebody came here.
  return [name, said, ...lines, ...prices, location.href.split(/[?#]/)[0]].join("\n");
}

/** Return what is worth hearing of the page, a line a paragraph: every text that is shown, but no control. */
function spokenText() {
  return [...document.querySelectorAll(SPOKEN)].flatMap(paragraphs).join("\n");
}

function paragraphs(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found = new Map();
  while (walker.nextNode()) {
    const { parentElement: around, textContent } = walker.currentNode;
    if (!around.offsetParent || around.closest(SILENT)) continue;
    const paragraph = around.closest(PARAGRAPH);
    found.set(paragraph, (found.get(paragraph) || "") + textContent);
  }
  return [...found.values()].map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
}

function speak() {
  const synthesis = window.speechSynthesis;
  if (synthesis.speaking) {
    synthesis.cancel();
    return;
  }
  const spoken = new SpeechSynthesisUtterance(spokenText());
  spoken.lang = "zh-CN";
  spoken.rate = 0.9;
  synthesis.speak(spoken);
}

/** Offer to keep, send and read aloud. */
export function startKeeping() {
  for (const bar of document.querySelectorAll("[data-ll-keep]")) {
    bar.hidden = false;
    startFavourite(bar.querySelector("[data-ll-favourite]"), bar.dataset.llKeep, bar.dataset.llTownship);
    const button = bar.querySelector("[data-ll-share]");
    button.addEventListener("click", () => share(button, messageOf(bar)));
    const speaker = bar.querySelector("[data-ll-speak]");
    speaker.hidden = !("speechSynthesis" in window);
    speaker.addEventListener("click", speak);
  }
}
