/** The sheet of a notice in a browser: its print button, which needs a script. */
for (const button of document.querySelectorAll("[data-ll-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
