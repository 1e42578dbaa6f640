/** The finder's way to its answers: a worker where the browser has module workers, this very page where it has not. */

/**
 * Open the index at an address: {areas, facets, located, answer(request) → promise, readMore() → promise}. Rejects where it cannot
 * be read.
 */
export async function connect(address) {
  const worker = await start(new URL("worker.js", import.meta.url)).catch(() => null);
  return worker ? openThere(worker, address) : openHere(address);
}

/** A browser without module workers runs the file as an ordinary script, which fails at its first import. */
function start(address) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(address, { type: "module" });
    worker.addEventListener("message", () => resolve(worker), { once: true });
    worker.addEventListener("error", reject, { once: true });
  });
}

async function openThere(worker, address) {
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
  const ask = (task, value) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ number: last, task, value });
    });
  const opened = await ask("open", address);
  return { ...opened, answer: (request) => ask("answer", request), readMore: () => ask("readMore") };
}

async function openHere(address) {
  const { openAnswers } = await import("./answers.js");
  const answers = await openAnswers(address);
  return { ...answers, answer: async (request) => answers.answer(request) };
}
