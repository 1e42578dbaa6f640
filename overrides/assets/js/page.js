/**
 * What every page does besides standing there: 长者模式, kept in this browser.
 * The class is set before the first paint by the line in partials/javascripts/base.html.
 */

const KEY = "ll-elder";

/** Remember the choice; a browser that refuses storage forgets it at the next page. */
function remember(on) {
  try {
    if (on) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch {
    // private windows refuse storage: the choice then holds for this page
  }
}

/** Make the button say which mode a press leads to. */
function show(button, on) {
  button.setAttribute("aria-pressed", String(on));
}

for (const button of document.querySelectorAll("[data-ll-elder]")) {
  const root = document.documentElement;
  show(button, root.classList.contains("ll-elder"));
  button.hidden = false;
  button.addEventListener("click", () => {
    const on = root.classList.toggle("ll-elder");
    remember(on);
    show(button, on);
  });
}
