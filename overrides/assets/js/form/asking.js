/** Questions to the worker that knows the rules, and its answers. */

/** Start the worker; return a function that asks it: name and what is given → a promise of the answer. */
export function startAsking(address) {
  const worker = new Worker(address);
  const waiting = new Map();
  let number = 0;
  worker.addEventListener("message", ({ data }) => {
    const [resolve, reject] = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.wrong) reject(new Error(data.wrong));
    else resolve(data.answer);
  });
  worker.addEventListener("error", (event) => {
    for (const [, reject] of waiting.values()) reject(new Error(event.message || address));
    waiting.clear();
  });
  return (name, given) =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, [resolve, reject]);
      worker.postMessage({ number, name, given });
    });
}

/** Return the minute in Asia/Shanghai of a moment: “2026-11-26T09:30”. */
export function minuteOf(milliseconds) {
  return new Date(milliseconds + 8 * 3600 * 1000).toISOString().slice(0, 16);
}
