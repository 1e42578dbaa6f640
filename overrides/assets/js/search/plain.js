/**
 * Questions that are answered before the sounds have come, and in a large directory the words of sentences: nothing, or
 * words which the index knows, with blanks between: 食堂, 柳溪 食堂. What such a question finds spelt exactly so stands;
 * all that is read later only adds names that sound alike.
 */

import { isAboutMoney } from "./meaning.js";
import { readQuery } from "./query.js";

const LETTERS = /[a-z]/i;
/** What a question narrows by: these cues a large directory has from the start (linli/publish/index/question.py). */
const NARROWING = ["audience", "access", "tag"];

/**
 * Tell whether a question is one of these. A need's word is none, nor one that has others for it, nor what votes for whom
 * something is or what it must be like.
 */
function isPlain(index, typed) {
  const asked = readQuery(index, typed);
  return asked.pieces.every((pieces) => isOneKnown(index, pieces)) && !asked.votes.some(isNarrowing) && !asked.help && !isAboutMoney(asked.text);
}

function isNarrowing({ field }) {
  return NARROWING.includes(field);
}

function isOneKnown({ words }, [{ kind, code, text }, ...others]) {
  return !others.length && kind === "known" && code !== "need" && !words.also[text];
}

/** Tell whether a question that is typed in characters, not in letters, is one of these. */
export function isUnderstoodUnheard(index, typed) {
  return !LETTERS.test(typed) && isPlain(index, typed);
}

/** Return the first file of an index with the words of sentences (linli/publish/index/question.py). */
export function withSentences(first, { words, cues, elsewhere }) {
  return { ...first, words: { ...first.words, ...words }, cues: [...cues, ...first.cues], elsewhere };
}
