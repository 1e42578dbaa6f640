/**
 * Answers the finder away from its page, so that typing never waits for the search. Where there are no workers (and from
 * file://, where none may be started) the page loads this file itself and asks `llOpenAnswers`.
 */

import { openAnswers } from "./answers.js";

let answers = null;
let warmed = 0;

const TASKS = {
  async open({ address, sounds, given }) {
    answers = await openAnswers(address, sounds, given);
    return { areas: answers.areas, facets: answers.facets, located: answers.located };
  },
  answer: (request) => answers.answer(request),
  readMore: () => answers.readMore(warm),
  listen: () => answers.listen(),
};

/** Between two steps whoever asks is answered; what is searched may be renewed meanwhile, and is made quick instead. */
async function warm() {
  warmed += 1;
  const own = warmed;
  for (const step of answers.warming()) {
    await new Promise((resolve) => setTimeout(resolve, 0, step));
    if (own !== warmed) return;
  }
}

const onPage = typeof document !== "undefined";
if (onPage) self.llOpenAnswers = openAnswers;

async function respond({ data: { number, task, value } }) {
  try {
    self.postMessage({ number, result: await TASKS[task](value) });
  } catch (error) {
    self.postMessage({ number, error: String(error) });
  }
}

if (!onPage) {
  self.addEventListener("message", respond);
  self.postMessage({ ready: true });
}
