/** The copy for when there is no net (service-worker.js), which is told of my community and my places. */

import { favourites } from "./favourites.js";
import { keptArea } from "./my-area.js";

async function keepCopy(home) {
  try {
    const { serviceWorker } = navigator;
    await serviceWorker.register(new URL("service-worker.js", home));
    const { active } = await serviceWorker.ready;
    const tell = () => active.postMessage([keptArea(), favourites()]);
    tell();
    addEventListener("pagehide", tell);
  } catch {
    // no service workers (WeChat), a private window, no room: the site works as before
  }
}

/** Keep a copy where the site offers one, once the page has all that it needs. */
export function startOffline() {
  const script = document.querySelector("script[data-ll-offline]");
  if (script) addEventListener("load", () => keepCopy(new URL(script.dataset.llHome, document.baseURI)));
}
