/**
 * The clock files of townships, as classic scripts: those that stand in the page have loaded before, others are fetched
 * when something on the screen needs them. A file that cannot be had leaves the page as it is: it says when a place is
 * usually open.
 */

const asked = new Map();

function root() {
  return document.querySelector("script[data-ll-home]");
}

/** Run a script of the site once; return a promise of its having run, or of its not to be had. */
export function runScript(address) {
  if (!asked.has(address)) {
    const script = document.createElement("script");
    script.src = address;
    asked.set(
      address,
      new Promise((resolve) => {
        script.onload = resolve;
        script.onerror = resolve;
      }),
    );
    document.head.append(script);
  }
  return asked.get(address);
}

/** Return the clock file of a township where it is there, else null. */
export function clockFile(path) {
  return (self.linliClocks || {})[path] || null;
}

/** Return the address of a script of a township of this directory; `folder` says of what it is. */
export function townshipScript(folder, path) {
  return new URL(`${folder}/${path}.js`, new URL(root().dataset.llHome, document.baseURI)).href;
}

/** Fetch the clock file of a township of this directory; then call `then`. */
export function fetchClock(path, then) {
  runScript(townshipScript("clock", path)).then(then);
}

/** Call `then` with the day of the build, 2026-11-23; "" where it is not known. */
export function withDay(then) {
  const [file] = Object.values(self.linliClocks || {});
  if (file) then(file.day);
  else runScript(new URL("../clock/day.js", root().src).href).then(() => then(self.linliDay || ""));
}
