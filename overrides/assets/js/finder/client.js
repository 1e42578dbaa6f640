/** The finder's way to its answers: a worker where one can be started, this very page where none can. */

/**
 * Open the index at an address: {areas, facets, located, answer(request) → promise, readMore() → promise, listen() →
 * promise}. Rejects where it cannot be read. `script` is the address of the search, `sounds` that of the common sounds, `early` those of what the first
 * question will need besides the index.
 */
export async function connect(address, script, sounds, early) {
  // The copy of a page reads that of its index, which is had through the page alone (service-worker/strategy.js); from
  // file:// there are no workers.
  if (/\?copy=/.test(address) || !/^http/.test(address)) return openHere(address, script, sounds);
  const given = Promise.all([bytesAt(address), ...early.map((other) => bytesAt(other).catch(() => [other, null]))]);
  given.catch(() => null); // until the worker is there nobody waits for it
  const worker = await start(script).catch(() => null);
  return worker ? openThere(worker, address, sounds, await given) : openHere(address, script, sounds);
}

function start(script) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script);
    worker.addEventListener("message", () => resolve(worker), { once: true });
    worker.addEventListener("error", reject, { once: true });
  });
}

/** The page has asked for the index already (frame/find_head.html): it hands over what it has, [[address, bytes or null]]. */
async function openThere(worker, address, sounds, files) {
  const given = Object.fromEntries(files);
  const waiting = new Map();
  worker.addEventListener("message", ({ data: { number, result, error } }) => {
    if (!waiting.has(number)) return;
    const { resolve, reject } = waiting.get(number);
    waiting.delete(number);
    if (error) reject(new Error(error));
    else resolve(result);
  });
  // A worker that breaks down answers nothing any more: whoever waits must not wait for ever.
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("worker"));
    waiting.clear();
  });
  let last = 0;
  const ask = (task, value, given = []) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ number: last, task, value }, given);
    });
  const opened = await ask("open", { address, sounds, given }, Object.values(given).filter(Boolean));
  const answer = (request) => ask("answer", request);
  return { ...opened, answer, readMore: () => ask("readMore"), listen: () => ask("listen") };
}

async function bytesAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return [address, await answer.arrayBuffer()];
}

function load(script) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    element.src = script;
    document.head.append(element);
  });
}

async function openHere(address, script, sounds) {
  await load(script);
  const answers = await self.llOpenAnswers(address, sounds);
  return { ...answers, answer: async (request) => answers.answer(request) };
}
