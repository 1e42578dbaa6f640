/**
 * Questions of a large directory that are answered before the words of sentences and the sounds have come: nothing, or
 * words which the index knows, with blanks between: 食堂, 柳溪 食堂. What such a question finds spelt exactly so stands;
 * all that is read later only adds names that sound alike.
 */

import { isAboutMoney } from "./meaning.js";
import { readQuery } from "./query.js";

/**
 * Tell whether a question is one of these. A need's word is none, nor one that has others for it, nor what votes for whom
 * something is or what it must be like.
 */
export function isPlain(index, typed) {
  const asked = readQuery(index, typed);
  return asked.pieces.every((pieces) => isOneKnown(index, pieces)) && !asked.votes.length && !asked.help && !isAboutMoney(asked.text);
}

function isOneKnown({ words }, [{ kind, code, text }, ...others]) {
  return !others.length && kind === "known" && code !== "need" && !words.also[text];
}

/** Return the first file of an index with the words of sentences (linli/publish/index/question.py). */
export function withSentences(first, { words, cues, elsewhere }) {
  return { ...first, words: { ...first.words, ...words }, cues: [...cues, ...first.cues], elsewhere };
}
