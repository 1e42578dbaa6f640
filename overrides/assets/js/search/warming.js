/**
 * What would make the first questions slow, done before they are asked: tables that are read at the first use, and code
 * that a browser has not run yet.
 */

import { search } from "../search.js";
import { cutBySound, hearing } from "./cut.js";
import { dictionaryOf } from "./dictionary.js";
import { occurrencesIn } from "./occurrences.js";

/** One question of every way in which something is found, nearly found, or not found; and what is typed on the way. */
const QUESTIONS = ["", "食", "食堂", "shitang", "tbst", "儿童之家", "解放路12号", "今天没地方吃饭", "外太空飞船", "周日上午书法班"];
const SENTENCES = [
  "请问83岁的老人周日中午在附近哪家食堂吃饭不要钱而且轮椅进得去",
  "我家老人牙口不好还对花生过敏想问哪家食堂有软一点的饭菜好多钱",
  "出院回来想租个轮椅用几天不晓得社区有没有哪个地方可以借一下",
];
const ANYBODY = { age: 80, statuses: [], most: null };
const ROUNDS = 3;
/** So many words are heard at a step. */
const WORDS = 1000;

/** Do one step after another, so that whoever asks meanwhile is answered between two. */
export function* warming(index) {
  occurrencesIn(index.pool);
  yield;
  if (index.dishes) occurrencesIn(index.dishes.pool);
  yield;
  const dictionary = dictionaryOf(index);
  yield;
  yield* hearing(index, dictionary, WORDS);
  cutBySound(index, dictionary, "shitang");
  yield;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of [...QUESTIONS, ...SENTENCES]) {
      search(index, question, { at: "said", cost: ANYBODY });
      yield;
    }
  }
}
