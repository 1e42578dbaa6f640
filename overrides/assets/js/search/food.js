/**
 * What somebody wants to eat, and what they may not: “不能吃辣”, “花生过敏”, “吃素”. Pure.
 *
 * What is not described never counts as safe: without a word of its allergens a dish may hold any of them.
 */

import { CANTEEN } from "./types.js";

/** So short a text that names a food at its end asks for it, and so does one that has it behind such a word. */
const SHORT = 4;
const WISHING = /[有吃喝点要买卖做煮炖供想]$/;
/** What may stand behind a food of one character: 蛋糕 is no 蛋. */
const BEHIND = /^(?:$|[的吗没么嘛呢了吃和跟与都也过不汤肉菜类制虾蟹，、])/;
const SPICY = ["hot", "mild"];
const WITHOUT_PORK = ["halal", "vegetarian"];
const PORK = "猪肉";
const SEAFOOD = ["海鲜", "水产"];
const AND = /^(?:和|跟|与|及|还有)?$/;
const NEGATED_AFTER = /^(?:制品|类|这些|的东西|东西)?(?:都|也|会|有)?(?:过敏|吃不得|吃不了|(?:不能吃|不吃|不要)(?=$|的|了))/;
/** Something may not be eaten; what, is none of the words that dishes are described by. */
const UNDESCRIBED =
  /过敏|(?:不能吃|不吃|吃不得|吃不了|忌口|忌吃|忌|别放|不放|不加|不含|不能碰)(?!$|[饭早午晚了的吗吧药得这那东硬心过学假手班糊日])/;
const BETWEEN = /(?:有|太|加|放|吃|沾|的|碰)$/;
const DISLIKED = /(?:怕|戒|怕吃|不爱吃|不喜欢|不喜欢吃|讨厌|受不了|受不得|吃不来|沾不得)$/;
const ASKED = /有(?:没有|没得|莫得|无)$/;

/**
 * Return {tags, without, dishes, refused, words} for a text: `tags` that are wanted; `without` what must not be in a dish:
 * {tags, allergens, pork, other: something that no dish is described by}; `dishes` the words of food that are merely named,
 * `refused` those that are not wanted; `words` what was understood, for the chips.
 */
export function foodIn(index, text, votes) {
  const without = { tags: [], allergens: [], pork: false, other: false };
  const refused = [];
  const dishes = [];
  for (const group of groupsOf(text, namedFoods(index, text))) {
    if (isRefused(index, text, group)) refused.push(...group);
    else dishes.push(...group.filter(({ kind }) => kind === "allergen"));
  }
  for (const { kind, code } of refused) {
    if (kind === "spicy") without.tags.push(...SPICY);
    else if (kind === "pork") without.pork = true;
    else without.allergens.push(code);
  }
  const eating = votes.some(({ field, code }) => field === "kind" && code === CANTEEN);
  const tags = votes
    .filter(({ field, strong, score }) => field === "tag" && (strong || (eating && score > 1)))
    .map(({ code }) => code)
    .filter((code) => !without.tags.includes(code));
  without.other = !refused.length && !tags.length && UNDESCRIBED.test(text);
  const names = refused.map(({ said }) => said);
  return {
    tags,
    without,
    dishes: dishes.filter((food) => eating || isAskedFor(text, food)).map(({ said }) => said),
    refused: names,
    words: names.map((said) => `不要${said}`),
  };
}

function isAskedFor(text, { at, said }) {
  return WISHING.test(text.slice(0, at)) || (text.length <= SHORT && at + said.length === text.length);
}

/** Foods that are named in one breath (花生和鸡蛋) stand together: what is said of one is said of all. */
function groupsOf(text, foods) {
  const groups = [];
  let end = -1;
  for (const food of foods) {
    if (end >= 0 && AND.test(text.slice(end, food.at))) groups[groups.length - 1].push(food);
    else groups.push([food]);
    end = food.at + food.said.length;
  }
  return groups;
}

function isRefused(index, text, group) {
  const { at, said } = group[group.length - 1];
  return isNegated(index, text.slice(0, group[0].at)) || NEGATED_AFTER.test(text.slice(at + said.length));
}

/** The foods that a text names, the longer word first where two begin alike: [{at, said, kind, code}]. */
function namedFoods(index, text) {
  const known = { 辣: ["spicy"], 辣椒: ["spicy"], 辛辣: ["spicy"], 麻辣: ["spicy"], 香辣: ["spicy"], [PORK]: ["pork"] };
  for (const [said, code] of Object.entries(index.words.allergen || {})) known[said] = ["allergen", code];
  for (const said of SEAFOOD) if (known.鱼虾) known[said] = known.鱼虾;
  const found = [];
  for (let at = 0; at < text.length; at += 1) {
    const said = [4, 3, 2, 1]
      .map((size) => text.slice(at, at + size))
      .find((word) => Object.prototype.hasOwnProperty.call(known, word) && (word.length > 1 || BEHIND.test(text.slice(at + 1))));
    if (!said) continue;
    const [kind, code] = known[said];
    found.push({ at, said, kind, code });
    at += said.length - 1;
  }
  return found;
}

function isNegated(index, before) {
  if (ASKED.test(before)) return false;
  const bare = before.replace(BETWEEN, "");
  return [before, bare].some(
    (text) => text.endsWith("不") || DISLIKED.test(text) || index.words.without.some((said) => said !== "对" && text.endsWith(said)),
  );
}

/** Tell whether somebody may not eat something. */
export function isRestricted({ tags, allergens, pork, other }) {
  return pork || other || tags.length + allergens.length > 0;
}

/** Tell whether a dish, of which `known` {tags, allergens} is described, has all tags and certainly none of the rest. */
export function suits(known, tags, without) {
  const own = known.tags || [];
  if (without.other) return false;
  if (tags.length && !tags.some((code) => own.includes(code))) return false;
  if (without.tags.length && (!own.length || without.tags.some((code) => own.includes(code)))) return false;
  if (without.allergens.length && !(known.allergens && !without.allergens.some((code) => known.allergens.includes(code))))
    return false;
  return !without.pork || WITHOUT_PORK.some((code) => own.includes(code));
}
