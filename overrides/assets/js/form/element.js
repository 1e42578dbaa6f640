/** Elements made: texts are texts, and never markup. */

/** Make an element with attributes and what stands in it: elements and texts. */
export function node(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Make what stands in an element anew. */
export function fill(parent, ...children) {
  parent.textContent = "";
  parent.append(...children);
}
