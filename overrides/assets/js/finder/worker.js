/** Answers the finder away from its page, so that typing never waits for the search. */

import { openAnswers } from "./answers.js";

let answers = null;

const TASKS = {
  async open(address) {
    answers = await openAnswers(address);
    return { areas: answers.areas, facets: answers.facets, located: answers.located };
  },
  answer: (request) => answers.answer(request),
  async readMore() {
    await answers.readMore();
    warm();
  },
};

/** Between two steps whoever asks is answered. */
async function warm() {
  for (const step of answers.warming()) await new Promise((resolve) => setTimeout(resolve, 0, step));
}

self.addEventListener("message", async ({ data: { number, task, value } }) => {
  try {
    self.postMessage({ number, result: await TASKS[task](value) });
  } catch (error) {
    self.postMessage({ number, error: String(error) });
  }
});

self.postMessage({ ready: true });
