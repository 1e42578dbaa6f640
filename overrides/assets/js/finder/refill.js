/** Give an element these children instead of what it has; Chrome 79 and Safari 13 have no replaceChildren. */
export function refill(element, children) {
  element.textContent = "";
  element.append(...children);
}
