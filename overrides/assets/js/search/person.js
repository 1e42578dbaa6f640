/**
 * For whom somebody asks, and what they may pay: “83岁”, “八十多岁”, “10块以内”, “不要钱”, “要钱不”. Pure.
 *
 * Pieces at the beginning of a text; money is 分.
 */

import { numberOf } from "./time.js";

const NUMERAL = "(\\d{1,3}|[一二两三四五六七八九十百]{1,4})";
const AGE = new RegExp(`^(?:今年|才|刚|刚满|只有|快|满|年满|过了|超过)?(?:满|快|都|已经)?${NUMERAL}多?岁(?:半|多|零?${NUMERAL}个多?月)?(?:及?以上|及?以下|左右|出头)?`);
/** 今年91了, 90多了: years where no 岁 is said. */
const YEARS = new RegExp(`^(?:今年|快|都|已经)?(?:满|快|都|已经)?${NUMERAL}多?了(?!个)`);
const THIS_YEAR = new RegExp(`^今年(?:满|快|都|已经)?${NUMERAL}多?(?![\\d一二三四五六七八九十百]|[个]?月|[年号日天期元块点多岁])`);
const LEAST_SAID = 50;
/** 不满三岁: younger than that. */
const YOUNGER = new RegExp(`^(?:不满|未满|没满|还没满|不到|还不到|没到|还没到)${NUMERAL}岁`);
const HIGH_AGE = /^高龄(?=的?老)/;
const HIGH_YEARS = 80;
/** 七八块, 三四十: of two numerals side by side the money is the greater, the age the smaller. */
const BETWEEN = /([一二三四五六七八九])([一二三四五六七八九])(?=$|十)/;
const MONTHS = new RegExp(`^(?:${NUMERAL}个多?月(?:大|(?:的|大的)?(?=孩|小孩|宝|娃|婴|幼|孙|崽|奶))|(?:才|刚满|刚刚满|刚|只有|满)${NUMERAL}个多?月)`);
const BEFORE = "(?:不超过|不到|低于|少于|最多|顶多|控制在)?";
const AFTER = "(?:钱)?(?:及?以内|及?以下|之内|以里|内|左右|上下)?(?:钱)?(?:一顿|一餐|一份|一个人|每餐|的饭)?";
const MONEY = new RegExp(`^${BEFORE}${NUMERAL}(?:块|元)${AFTER}`);
const OLDEST = 120;

/** Return the age at the beginning of a text {kind, text, years}, or null. */
export function ageAt(text) {
  if (text.startsWith("百岁")) return { kind: "age", text: "百岁", years: 100 };
  if (text.startsWith("半岁")) return { kind: "age", text: "半岁", years: 0 };
  const high = HIGH_AGE.exec(text);
  if (high) return { kind: "age", text: high[0], years: HIGH_YEARS };
  const younger = YOUNGER.exec(text);
  if (younger) return { kind: "age", text: younger[0], years: hundreds(younger[1], "$1") - 1 };
  const months = MONTHS.exec(text);
  if (months) return { kind: "age", text: months[0], years: Math.floor(hundreds(months[1] || months[2], "$1") / 12) };
  const found = AGE.exec(text) || yearsIn(text);
  if (!found) return null;
  const years = hundreds(found[1], "$1");
  return years <= OLDEST ? { kind: "age", text: found[0], years } : null;
}

/** Without 岁 only what can be nothing else: 今年8, or an age of the old. */
function yearsIn(text) {
  const found = THIS_YEAR.exec(text) || YEARS.exec(text);
  return found && (found[0].startsWith("今年") || hundreds(found[1], "$1") >= LEAST_SAID) ? found : null;
}

/** Return the sum at the beginning of a text {kind, text, most}, or null. */
export function moneyAt(text) {
  const found = MONEY.exec(text);
  return found ? { kind: "money", text: found[0], most: hundreds(found[1], "$2") * 100 } : null;
}

function hundreds(text, chosen) {
  const plain = text.replace(/两/g, "二").replace(BETWEEN, chosen);
  if (!plain.includes("百")) return numberOf(plain);
  const [count, rest] = plain.split("百");
  return (count ? numberOf(count) : 1) * 100 + (rest ? numberOf(rest) : 0);
}
