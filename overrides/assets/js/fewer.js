/**
 * Fewer things a screen: in 长者模式 a long list shows its beginning, and the rest on request. The style sheet does it
 * (components/fewer.css), so that it holds as soon as the mode does, and never on paper.
 */

// As many as the style sheet shows.
const SHOWN = 5;

function shorten(list) {
  const more = document.createElement("button");
  more.className = "ll-button ll-fewer__more";
  more.type = "button";
  more.textContent = `再看${list.children.length - SHOWN}条`;
  more.addEventListener("click", () => {
    list.classList.remove("ll-fewer");
    more.remove();
    const next = list.children[SHOWN].querySelector("a, button");
    if (next) next.focus();
  });
  list.classList.add("ll-fewer");
  list.after(more);
}

/** Shorten the long lists of the page. */
export function startFewer() {
  for (const list of document.querySelectorAll(".ll-main .ll-cards, .ll-main .ll-rows")) {
    if (list.children.length > SHOWN + 1) shorten(list);
  }
}
