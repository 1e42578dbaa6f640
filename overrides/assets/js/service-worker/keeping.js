/** What is kept beside the files of a build: what somebody has chosen, out of what the pages tell. Without caches, for tests. */

const PATH = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;
const PLACE = /^places\/[a-z0-9-]+\/$/;
const ASSET = /\b(?:href|src)="([^"]*?assets\/[^"]+\.(?:css|js))"/g;
const SHARD = ["first", "more"];
// Who keeps more places finds the first of them.
const MOST = 20;

/** Return the name of the cache of a build of the directory at an address. */
export function cacheName(scope, version) {
  return `linli ${scope} ${version}`;
}

/** Tell whether a cache is one of the directory at an address; another directory's address may begin alike. */
export function isOwn(name, scope) {
  return name.startsWith(cacheName(scope, ""));
}

const isPath = (text) => typeof text === "string" && PATH.test(text);
const townshipOf = (path) => path.split("/").slice(0, 2).join("/");

/**
 * Return the addresses, each once, of the pages, clock files and prices of my community {path} and my places [{path,
 * township}]; of an index in shards also that of my township. They may have been written by anybody: what is no address of
 * the directory is left out.
 */
export function chosenAddresses([area, places], scope, sharded = false) {
  const found = [];
  if (area && isPath(area.path)) {
    found.push(`areas/${area.path}/`);
    if (sharded) found.push(...SHARD.map((name) => `data/index/${townshipOf(area.path)}/${name}.json`));
    // A county has neither menus nor a clock of its own.
    if (area.path.includes("/")) found.push(`menus/${townshipOf(area.path)}/`, ...filesOf(area.path));
  }
  for (const { path, township } of (Array.isArray(places) ? places : []).slice(0, MOST).filter(Boolean)) {
    const page = placeOf(path, scope);
    if (!page) continue;
    found.push(page);
    if (isPath(township) && township.includes("/")) found.push(...filesOf(township));
  }
  return [...new Set(found)].map((path) => scope + path);
}

const filesOf = (path) => ["clock", "prices"].map((folder) => `${folder}/${townshipOf(path)}.js`);

function placeOf(path, scope) {
  const home = new URL(scope).pathname;
  const within = typeof path === "string" && path.startsWith(home) ? path.slice(home.length).replace(/index\.html$/, "") : "";
  return PLACE.test(within) ? within : "";
}

/** Tell whether a page needs no script or style but those of a build: a page of another build may fit nothing that is kept. */
export function isOfBuild(html, address, files) {
  return [...html.matchAll(ASSET)].every(([, path]) => files.includes(new URL(path, address).href));
}
