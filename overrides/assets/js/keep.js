/** 收藏, 发给家人, 读给我听: favourites stay in this browser; what can not be done here is not offered. */

const KEY = "ll-favourites";

function favourites() {
  try {
    return JSON.parse(localStorage.getItem(KEY) || "[]");
  } catch {
    return [];
  }
}

function save(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

function startFavourite(button, id) {
  const show = () => {
    const kept = favourites().some((item) => item.id === id);
    button.setAttribute("aria-pressed", String(kept));
    button.querySelector("span").textContent = kept ? "已收藏" : "收藏";
  };
  button.addEventListener("click", () => {
    const others = favourites().filter((item) => item.id !== id);
    const kept = others.length < favourites().length;
    const name = document.querySelector("h1").textContent.trim();
    save(kept ? others : [...others, { id, name, path: location.pathname }]);
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

/** Return what is to be sent: the message of the build, today's state as it stands now, and the price for the age. */
function messageOf(bar) {
  const text = (selector) => document.querySelector(selector)?.textContent.trim() || "";
  const now = [text("[data-ll-word]"), text("[data-ll-detail]")].filter(Boolean).join("，");
  const mine = text("[data-ll-mine]");
  const lines = bar.dataset.llMessage.split("\n").filter((line) => !line.startsWith("今天："));
  lines.splice(1, 0, ...[`现在：${now}`, mine && `价格：${mine}`].filter(Boolean));
  return [...lines.slice(0, -1), location.href.split("#")[0]].join("\n");
}

function speak() {
  const synthesis = window.speechSynthesis;
  if (synthesis.speaking) {
    synthesis.cancel();
    return;
  }
  const spoken = new SpeechSynthesisUtterance(document.querySelector("article").innerText);
  spoken.lang = "zh-CN";
  spoken.rate = 0.9;
  synthesis.speak(spoken);
}

for (const bar of document.querySelectorAll("[data-ll-keep]")) {
  bar.hidden = false;
  startFavourite(bar.querySelector("[data-ll-favourite]"), bar.dataset.llKeep);
  const button = bar.querySelector("[data-ll-share]");
  button.addEventListener("click", () => share(button, messageOf(bar)));
  const speaker = bar.querySelector("[data-ll-speak]");
  speaker.hidden = !("speechSynthesis" in window);
  speaker.addEventListener("click", speak);
}

for (const place of document.querySelectorAll("[data-ll-favourites]")) {
  const list = favourites().filter(({ id, name, path }) => id && name && typeof path === "string" && path.startsWith("/"));
  place.hidden = !list.length;
  for (const { name, path } of list) {
    const link = document.createElement("a");
    link.className = "ll-rows__link";
    link.href = path;
    link.textContent = name;
    const row = document.createElement("li");
    row.className = "ll-rows__row";
    row.append(link);
    place.querySelector("ul").append(row);
  }
}
