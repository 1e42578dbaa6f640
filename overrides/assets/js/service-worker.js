/**
 * The copy for when there is no net: a service worker, one a directory. `linliBuild`, which stands before this script
 * (linli/publish/service_worker.py), is {version, day, fictional, patience: milliseconds, sharded: whether the index is,
 * files: {address below the directory: sum or ""}}. Each build fills a cache of its own, whole or not at all, and takes over when that is done.
 */

import { asCopy, notKept } from "./service-worker/copy.js";
import { cacheName, chosenAddresses, isOfBuild, isOwn } from "./service-worker/keeping.js";
import { addressOf, buildOf, isNamedByContent, networkFirst, strategyOf } from "./service-worker/strategy.js";

const build = self.linliBuild;
const { scope } = self.registration;
const NAME = cacheName(scope, build.version);
// Kept beside the files: what was chosen, for the builds to come.
const CHOSEN = `${scope}service-worker.js?chosen`;
const sums = new Map(Object.entries(build.files).map(([path, sum]) => [new URL(path, scope).href, sum]));
const files = [...sums.keys()];
const style = files.find((address) => address.endsWith(".css"));

/** Return what is kept under an address; what was not there is kept as that, but is no copy. */
async function copied(address) {
  const found = await caches.match(address, { cacheName: NAME, ignoreVary: true });
  return found && found.ok ? found : null;
}

const late = () => new Promise((resolve) => setTimeout(resolve, build.patience));

/** Fetch what is to be kept: of this very build, or not at all. */
async function fetched(address) {
  const options = isNamedByContent(address) ? {} : { cache: "no-cache" };
  const sum = sums.get(address);
  const answer = await fetch(address, { ...options, redirect: "error", ...(sum ? { integrity: sum } : {}) });
  if (answer.ok && address.endsWith("/") && !isOfBuild(await answer.clone().text(), address, files)) throw new Error(address);
  return answer;
}

async function keepFile(cache, address) {
  const answer = await fetched(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  await cache.put(address, answer);
}

async function keepPage(cache, address) {
  const answer = await fetched(address);
  if (answer.ok || answer.status === 404) await cache.put(address, answer);
}

/** Keep what was chosen, and nothing else beside the files; what cannot be had now is tried again at the next page. */
async function keepChosen(chosen) {
  if (!(await caches.has(NAME))) return; // another build has taken over, or none is wanted
  const cache = await caches.open(NAME);
  await cache.put(CHOSEN, new Response(JSON.stringify(chosen)));
  const wanted = chosenAddresses(chosen, scope, build.sharded).filter((address) => !sums.has(address));
  const had = (await cache.keys()).map(({ url }) => url).filter((url) => url !== CHOSEN && !sums.has(url));
  await Promise.all(had.filter((url) => !wanted.includes(url)).map((url) => cache.delete(url)));
  await Promise.all(wanted.filter((url) => !had.includes(url)).map((url) => keepPage(cache, url).catch(() => null)));
}

async function install() {
  try {
    const cache = await caches.open(NAME);
    await Promise.all(files.map((address) => keepFile(cache, address)));
    const chosen = await caches.match(CHOSEN);
    if (chosen) await keepChosen(await chosen.json());
  } catch (failure) {
    await caches.delete(NAME); // refused room, or half a build: the one before stays
    throw failure;
  }
  return self.skipWaiting();
}

async function activate() {
  const others = (await caches.keys()).filter((name) => isOwn(name, scope) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function copyOf(address) {
  const found = await copied(address);
  return found && shown(asCopy(await found.text(), build), 200);
}

const shown = (html, status) => new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });

// Whatever a host lets browsers keep for a while is asked for again: a closure may have been published since.
const fresh = (request) => fetch(request, { cache: "no-cache" });

async function page({ request }) {
  try {
    return await networkFirst(fresh(request), () => copyOf(addressOf(request.url)), late());
  } catch {
    return shown(notKept(scope, build, style), 503);
  }
}

const ANSWERS = {
  page,
  clock: ({ request }) => networkFirst(fresh(request), () => copied(addressOf(request.url)), late()),
  asset: async ({ request }) => (await copied(addressOf(request.url))) || fetch(request),
  index: async ({ request: { url } }) => (buildOf(url) === build.version && (await copied(addressOf(url)))) || Response.error(),
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.waitUntil(keepChosen(event.data)));
self.addEventListener("fetch", (event) => {
  const strategy = strategyOf(event.request, scope, files);
  if (strategy) event.respondWith(ANSWERS[strategy](event));
});
