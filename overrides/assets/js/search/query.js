/**
 * What somebody typed, read: chunks between spaces, words within a sentence, fillers left out, times and persons set apart.
 *
 * “我想问一下桐堡社区明天上午有饭吃吗” has no spaces. It is cut where that costs least: a word of the dictionary
 * (dictionary.js), an age, a sum or a time costs 1 however long it is, anything else 3 a character. Of equal cuts the one
 * with the longer word first holds. Dialect words (莫得 → 没有) are rewritten where that makes the cut cheaper.
 */

import { soundsOf } from "./columns.js";
import { votesOf } from "./cues.js";
import { dictionaryOf } from "./dictionary.js";
import { regionIn, smallerPlace, unknownPlace } from "./elsewhere.js";
import { foodIn } from "./food.js";
import { helpFor } from "./help.js";
import { levelIn } from "./level.js";
import { ageAt, moneyAt } from "./person.js";
import { simplified } from "./pinyin.js";
import { fold } from "./pool.js";
import { timeAt } from "./time.js";
import { affirmed } from "./words.js";

const MAX_QUERY = 120;
const MAX_CHUNKS = 8;
const MAX_DIALECT = 3;
const LONGEST = 16;
const UNKNOWN_COST = 3;
const SEPARATORS = /[\s,，、。!！?？;；|/]+/;
const CLOCK = /(\d{1,2})[:：∶](\d{2})/g;
const HYPHEN = /(\d)[-－—](?=\d)/g;
/** Verbs that the word in between parts from their object: 下哈棋, 洗个澡, 理一下发, 聊聊天. */
const PARTED =
  /([下洗理看剪唱跳打聊帮量学煮])(?:一下|一哈|一个|一次|[哈下个次回道]|\1)(?=棋|澡|发(?!烧)|病|头发|脑壳|歌|舞|牌|麻将|天(?!然)|忙|血压|手机|饭)/g;
/** 放了学, 洗过澡: what is done already is the same thing. */
const DONE = /([放洗理看吃做煮])(?:[了完过])(?=学(?!校|习)|澡|发(?!烧)|病|饭)/g;
/** 明早, 今晚: a day and a part of it in one word. */
const IN_ONE = /([今明后])(早|晚)上?(?![饭餐点间黑])/g;
/** What stands between the parts of a word and says nothing: 迷了路, 落了水. */
const LOOSE = /[了过个]/g;
/** 哈哈哈, gggg: somebody plays with the keys. */
const PLAYING = /^(\D{1,3})\1{2,}$/;
/** What times, ages and sums begin with. */
const COUNTED = /^[\d一二两三四五六七八九十百周星礼本下这满未没还年过超不最低少顶控今才刚只快高半]/;
const LETTERS_OR_DIGITS = /^(?:[a-z]+|\d+)/;
const TELEPHONE = /\d{5,}/;
/** Whoever is younger, or whose mother is still at home, is said to be 三岁以下 too, which is a cue. */
const TODDLER = 3;
const TODDLERS = "三岁以下 托育";
const AT_BREAST = /产假|哺乳|断奶|吃奶/;
const LACK = "缺";
const TIMES = ["day", "period", "holiday", "weekday", "date", "clock"];
const WHERE = /哪里|哪点|哪儿|哪有|在哪|去哪|到哪|哪块|什么地方|怎么走|咋个走|怎么去/;
const ENROLLING = /报名|报个名|名额|招生|开班|开课|第[一二三]期/;
/** Nothing in particular is asked for: whatever there is. */
const BROWSING = /附近|最近|周边|周围|旁边|这边|有什么|有啥|有些什么|有哪些|地方|服务点|都有|全部|所有|看看|推荐|[近快好早便宜]一点/;
/** A child is to take part in something. */
const ATTENDING = /参加|活动|课|班|兴趣|早教|玩|耍|学|故事|绘本/;
const OPENING = /开门|开不开|开吗|开放|营业|还开|上班没|开没|开了没|开了吗|关了没|关了吗|几点开|放假吗|关门|休息吗|在不在/;

/**
 * Return what a query asks
 *
 *     text, whole    all of it folded; the chunks as they stand
 *     pieces         the cut: [[{kind, text, …}], …], a list for each chunk
 *     times, age, statuses, gratis, most, food, votes, help    see time.js, person.js, food.js, cues.js, help.js
 *     telephone      digits of a number, or ""
 *     elsewhere      the name of a region that is not here, or ""; `place` what looks like a place and is unknown
 *     browses        whether it asks for whatever there is (附近有什么); nothing typed does
 *     where          whether it asks where something is; `opening` whether something is open, `enrols` how one enrols, `attends` what a child may do
 *     level          the ending of the areas that it asks in (level.js), or ""
 */
export function readQuery(index, typed) {
  const plain = plainForm(index, typed).split(SEPARATORS).map(fold);
  const chunks = plain.filter((chunk) => chunk && !PLAYING.test(chunk)).slice(0, MAX_CHUNKS);
  const text = chunks.join("");
  const pieces = chunks.map((chunk) => bestCut(index, chunk));
  const all = pieces.flat();
  const said = all.map((piece) => piece.text).join("");
  const told = unique([text, text.replace(LOOSE, ""), said]);
  const [age] = all.filter(({ kind }) => kind === "age");
  const votes = votesIn(index, pieces, [...told, ...((age && age.years < TODDLER) || AT_BREAST.test(text) ? [TODDLERS] : [])].join(" "));
  const [money] = all.filter(({ kind }) => kind === "money");
  const [telephone] = TELEPHONE.exec(text) || [""];
  return {
    text,
    whole: unique(chunks),
    pieces,
    times: timesIn(pieces, text),
    age: age ? age.years : null,
    statuses: unique(all.filter(({ kind }) => kind === "status").map(({ code }) => code)),
    gratis: all.some(({ kind }) => kind === "gratis"),
    most: money ? money.most : null,
    food: foodIn(index, text, votes),
    votes,
    help: helpFor(index, told.join(" ")),
    telephone,
    elsewhere: firstOf(pieces, (chunk) => regionIn(index.elsewhere, chunk, (name) => index.pool.joined.includes(name))),
    place: firstOf(pieces, (chunk) => unknownPlace(chunk) || smallerPlace(index.elsewhere, chunk)),
    browses: !String(typed).trim() || BROWSING.test(text),
    where: WHERE.test(text),
    opening: OPENING.test(text),
    enrols: ENROLLING.test(text),
    attends: ATTENDING.test(text),
    level: levelIn(pieces),
  };
}

/**
 * What a text votes for. What it says is lacking (没有食堂) does not vote for its kind of place; “缺食堂” is a cue for what
 * helps then.
 */
function votesIn(index, pieces, text) {
  const there = pieces.map(affirmed);
  const lacking = pieces.flatMap((chunk, number) => chunk.filter((piece) => !there[number].includes(piece)));
  if (!lacking.length) return votesOf(index.cues, text);
  const votes = votesOf(index.cues, [text, ...lacking.map((piece) => LACK + piece.text)].join(" "));
  const said = there.map((kept) => kept.map((piece) => piece.text).join("")).join(" ");
  const kinds = votesOf(index.cues, said).filter(({ field }) => field === "kind");
  return [...kinds, ...votes.filter(({ field }) => field !== "kind")].sort((one, other) => other.score - one.score);
}

function firstOf(chunks, find) {
  return chunks.map(find).find(Boolean) || "";
}

/** Tones off, ü as v, compatibility forms and traditional characters as simplified ones, 14:30 as 14点30分, 周岁 as 岁. */
function plainForm(index, typed) {
  const sounds = soundsOf(index);
  const plain = String(typed)
    .slice(0, MAX_QUERY)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/u\u0308/g, "v")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(CLOCK, "$1点$2分")
    .replace(HYPHEN, "$1")
    .replace(/周岁/g, "岁")
    .replace(PARTED, "$1")
    .replace(DONE, "$1")
    .replace(IN_ONE, "$1天$2上")
    .replace(/二十四小时/g, "24小时");
  return [...plain].map((character) => simplified(sounds, character)).join("");
}

/** The cheapest cut of a chunk as it stands, or with some of its dialect words in standard ones; as it stands first. */
function bestCut(index, chunk) {
  let best = cutSentence(index, chunk);
  for (const variant of variants(index.words.dialect, chunk)) {
    const cut = cutSentence(index, variant);
    if (cut.cost < best.cost) best = cut;
  }
  return best.pieces;
}

/** Every way to rewrite some of the first MAX_DIALECT dialect words of a text, but not none of them. */
function variants(dialect, chunk) {
  let found = [""];
  let rewritten = 0;
  for (let at = 0; at < chunk.length;) {
    const said = rewritten < MAX_DIALECT ? longestAt(chunk, at, dialect) : "";
    const kept = said || chunk[at];
    found = found.flatMap((text) => (said ? [text + kept, text + dialect[said]] : [text + kept]));
    rewritten += said ? 1 : 0;
    at += kept.length;
  }
  return found.slice(1);
}

function longestAt(text, at, words) {
  for (let size = Math.min(LONGEST, text.length - at); size > 0; size -= 1) {
    const word = text.slice(at, at + size);
    if (Object.prototype.hasOwnProperty.call(words, word)) return word;
  }
  return "";
}

/** Return {pieces: [{kind, text}], cost} of the cheapest cut. */
function cutSentence(index, text) {
  const dictionary = dictionaryOf(index);
  const best = [];
  best[text.length] = { cost: 0, piece: null };
  for (let at = text.length - 1; at >= 0; at -= 1) {
    for (const piece of piecesAt(dictionary, text, at)) {
      const cost = piece.cost + best[at + piece.text.length].cost;
      if (!best[at] || cost < best[at].cost) best[at] = { cost, piece };
    }
  }
  const pieces = [];
  for (let at = 0; at < text.length; at += best[at].piece.text.length) pieces.push(best[at].piece);
  return { pieces, cost: best[0] ? best[0].cost : 0 };
}

/** Every piece that may begin at a position, the longest first. */
function piecesAt(dictionary, text, at) {
  const rest = text.slice(at, at + LONGEST);
  const pieces = COUNTED.test(rest)
    ? [timeAt(rest), ageAt(rest), moneyAt(rest)].filter(Boolean).map((piece) => ({ ...piece, cost: 1 }))
    : [];
  for (let size = rest.length; size > 0; size -= 1) {
    const word = rest.slice(0, size);
    const known = dictionary.get(word);
    if (known) pieces.push({ ...known, text: word, cost: 1 });
  }
  const run = LETTERS_OR_DIGITS.exec(text.slice(at));
  pieces.push({ kind: "unknown", text: run ? run[0] : text[at], cost: UNKNOWN_COST });
  return pieces.sort((one, other) => other.text.length - one.text.length);
}

/** The pieces that speak of time. 一点 is an hour only behind a day or a part of one, or as 一点钟: 近一点 is none. */
function timesIn(chunks, text) {
  return chunks.flatMap((pieces) =>
    pieces.filter((piece, number) => TIMES.includes(piece.kind) && !isLittle(piece, pieces[number - 1]) && !isIdle(piece, text)),
  );
}

function isLittle(piece, before) {
  return (
    piece.kind === "clock" && piece.text === "一点" && !(before && ["day", "period", "weekday", "date"].includes(before.kind))
  );
}

/** A vacation is a time only where somebody asks what is open then. */
function isIdle({ kind, code }, text) {
  return kind === "holiday" && (code === "winter" || code === "summer") && !OPENING.test(text);
}

/** Return the words without repetition. */
export function unique(words) {
  return [...new Set(words)];
}
