/**
 * Names of places that this directory has not: a place of another county never answers for one.
 *
 * Provinces, prefectures and counties are known by name (data/vocabulary/regions.yml), those above and inside this
 * directory left out; one that is also a common word counts only with its ending, or at the start. What is unknown but
 * looks like the name of a township or a community (…镇, …村, …社区) is a name too.
 */

const ENDING = "县镇乡村";
const LONG_ENDINGS = ["社区", "街道", "小区", "安置点"];
/** Where the parents of a child work is not where somebody looks for something: 爸妈都在浙江，娃娃放学没人管. */
const PARENTS_AWAY =
  /(?:爸爸?妈妈?|爹妈|爹娘|父母|爸爸?|妈妈?|父亲|母亲|大人|家长|年轻人)(?:们)?(?:都|全|也|还|长期|常年|一直)*(?:在|去|到|跑)$/;
const CHILD = /娃|孩|孙|儿童|小学生|放学/;
/** What an ending begins here is no end of a name: 要去县医院, 我们村上. */
const INSTEAD = /^(?:县(?:医院|城|里|上|政府|委|民政|级)|村(?:里|上|头|委|医|长|口|民|卫)|镇(?:里|上|政府|卫|长)|乡(?:里|下|政府|卫|亲|镇))/;
const SMALLER = /^(?:社区|街道|小区|安置点|[镇乡村路街巷])/;
const TOWARDS = "在到去来住从回";
const LONGEST = 11;
const SHORTEST = 2;
const REACH = 4;
const HAN = /^[\u3400-\u9fff]/;

/** Make the sets of names of the JSON. */
export function createElsewhere({ names, full }, words) {
  return { names: new Set(names.split(" ")), full: new Set(full.split(" ")), common: new Set(words["name-and-word"]) };
}

/** Return the name of a region elsewhere in a chunk cut into pieces, "" where there is none. */
export function regionIn(elsewhere, pieces, exists) {
  const text = pieces.map((piece) => piece.text).join("");
  for (let at = 0; at < text.length; at += 1) {
    for (let size = Math.min(LONGEST, text.length - at); size >= SHORTEST; size -= 1) {
      const name = text.slice(at, at + size);
      if (CHILD.test(text) && PARENTS_AWAY.test(text.slice(0, at))) continue;
      if (isRegion(elsewhere, name, text, at, pieces, exists) && !isCovered(pieces, at, at + size)) return name;
    }
  }
  return "";
}

function isRegion({ names, full, common }, name, text, at, pieces, exists) {
  const rest = text.slice(at + name.length);
  if (full.has(name)) return true;
  if (SMALLER.test(rest) || !(names.has(name) || common.has(name))) return false;
  if (isWord(pieces, name, at) || (rest.length > 1 && exists(name + rest.slice(0, 2)))) return false;
  if (names.has(name)) return true;
  const first = at === 0 || TOWARDS.includes(text[at - 1]) || followsFillers(pieces, at);
  return first && standsApart(pieces, at, at + name.length) && !exists(name);
}

/** Nothing but particles stands before it: 我们威信有没有. */
function followsFillers(pieces, at) {
  let from = 0;
  for (const { text, kind } of pieces) {
    if (from >= at) return from === at;
    if (kind !== "filler") return false;
    from += text.length;
  }
  return false;
}

/** A word of the dictionary, and nothing else, stands there. */
function isWord(pieces, name, at) {
  let from = 0;
  for (const { text, kind } of pieces) {
    if (from === at && text === name) return kind !== "unknown";
    from += text.length;
  }
  return false;
}

/** A common word is taken for a name where it is no other word, and what follows it is a word of its own. */
function standsApart(pieces, start, end) {
  let from = 0;
  for (const { text, kind } of pieces) {
    if (from < end && from + text.length > end) return false;
    if (from === end) return kind !== "unknown";
    from += text.length;
  }
  return from === end;
}

/** A longer word of our own stands there. */
function isCovered(pieces, start, end) {
  let from = 0;
  for (const { text, kind } of pieces) {
    const to = from + text.length;
    if (kind === "known" && from < end && to > start && text.length >= end - start) return true;
    from = to;
  }
  return false;
}

/** Return a region's name with the ending of something smaller (成都社区), which we may have or not; "" where there is none. */
export function smallerPlace(elsewhere, pieces) {
  const text = pieces.map((piece) => piece.text).join("");
  for (let at = 0; at < text.length; at += 1) {
    for (let size = Math.min(REACH, text.length - at); size >= SHORTEST; size -= 1) {
      const ending = elsewhere.names.has(text.slice(at, at + size)) ? endingAt(text, at + size) : "";
      if (ending && !isCovered(pieces, at, at + size)) return text.slice(at, at + size) + ending;
    }
  }
  return "";
}

/** Return what looks like the name of a place in a chunk cut into pieces: unknown characters before 镇, 村, 社区 …; or "". */
export function unknownPlace(pieces) {
  const text = pieces.map((piece) => piece.text).join("");
  let end = 0;
  for (let number = 0; number < pieces.length; number += 1) {
    const { text: own } = pieces[number];
    end += own.length;
    const size = run(pieces, number);
    const ending = endingAt(text, end);
    if (ending && size >= SHORTEST) return text.slice(end - size, end) + ending;
    if (ENDING.includes(own) && size > SHORTEST) return text.slice(end - size, end);
  }
  return "";
}

function endingAt(text, at) {
  const rest = text.slice(at);
  if (INSTEAD.test(rest)) return "";
  return LONG_ENDINGS.find((ending) => rest.startsWith(ending)) || (rest && ENDING.includes(rest[0]) ? rest[0] : "");
}

/** How many characters, unknown or mere particles, end with a piece; none where all before it are particles. */
function run(pieces, last) {
  let [size, unknown] = [0, 0];
  for (let number = last; number >= 0 && size < REACH; number -= 1) {
    const { text, kind } = pieces[number];
    if (!(kind === "unknown" && HAN.test(text)) && !(kind === "filler" && text.length === 1)) break;
    size += text.length;
    if (kind === "unknown") unknown += 1;
  }
  return unknown ? size : 0;
}
