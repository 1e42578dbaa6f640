/** What Material leaves out of the handbook: a search that hears handwriting and voice, and names for assistive technology. */

const box = document.querySelector(".md-search__input");
if (box) {
  // Material listens to keys only, but handwriting, voice and pasting press none.
  box.addEventListener("input", () => box.dispatchEvent(new KeyboardEvent("keyup")));
  box.closest("[role=dialog]").setAttribute("aria-label", box.getAttribute("aria-label"));
}

// Every copy button stands in a <nav> without a name; it is no landmark.
addEventListener("load", () => {
  for (const nav of document.querySelectorAll(".md-code__nav")) nav.setAttribute("role", "none");
});
