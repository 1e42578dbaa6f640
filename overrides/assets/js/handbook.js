// The handbook: Material's search listens to keys only, but handwriting, voice and pasting press none.
const box = document.querySelector(".md-search__input");
if (box) box.addEventListener("input", () => box.dispatchEvent(new KeyboardEvent("keyup")));
