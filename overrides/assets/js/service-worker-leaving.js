/** A service worker in the place of one that was: it removes what that has kept, and itself. */

import { isOwn } from "./service-worker/keeping.js";

async function leave() {
  const { scope } = self.registration;
  const own = (await caches.keys()).filter((name) => isOwn(name, scope));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
