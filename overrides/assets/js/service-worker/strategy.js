/**
 * Where an answer comes from. Pages, clock files and prices: from the network, so that a closure published now is never hidden
 * by a copy; from the copy where the network fails or takes too long. What is named by its content: from the copy.
 * Without events and caches, for tests.
 */

const COPY = "copy";
const BY_TOWNSHIP = ["clock/", "prices/"];

/** Return the address under which a page is kept: whatever was asked of it, and however its folder was named. */
export function addressOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, "/");
}

/**
 * Return how a request is answered; "" leaves it to the browser. `files`: addresses of what a build keeps; `scope` is
 * the address of the directory that the worker is for.
 *
 *   page   from the network, else the copy, else a page that says that there is none
 *   clock  from the network, else the copy
 *   asset  from the copy
 *   index  from the copy of the build that is named: what reads it is of the same
 */
export function strategyOf({ method, mode, url }, scope, files) {
  const { pathname, searchParams } = new URL(url);
  const address = addressOf(url);
  if (method !== "GET" || !address.startsWith(new URL("/", scope).href)) return "";
  // A television in a hall looks after itself; where it cannot be shown, its browser tries again.
  if (mode === "navigate") return address.startsWith(`${scope}screens/`) ? "" : "page";
  if (searchParams.has(COPY)) return address.startsWith(`${scope}data/`) ? "index" : "";
  if (BY_TOWNSHIP.some((folder) => address.startsWith(scope + folder)) || /\/clock\/day\.js$/.test(pathname)) return "clock";
  return files.includes(address) && isNamedByContent(address) ? "asset" : "";
}

/** Tell whether a file never changes under its name (linli/publish/assets.py). */
export function isNamedByContent(address) {
  return /\/assets\/[^?]*\.[0-9a-f]{10}\.(?:css|js|json)$/.test(address);
}

/** Return the build that is named by a request for its index, "" where none is. */
export function buildOf(url) {
  return new URL(url).searchParams.get(COPY) || "";
}

/** Return the address of an index as the copy of a page asks for it. */
export function indexOf(address, version) {
  return `${address}?${COPY}=${version}`;
}

/**
 * Return the network's answer; the copy, where there is one, if that fails, breaks down (5xx) or comes later than
 * `late`, a promise. Rejects where there is neither.
 */
export async function networkFirst(answer, copy, late) {
  const first = await Promise.race([answer.catch(() => null), late]);
  if (first && first.status < 500) return first;
  return (await copy()) || answer;
}
