/**
 * What a person pays, looked up in the table that the build has expanded (linli/language/price/table.py, price_table).
 *
 * An item is {name, unit, extra, rows: {key: [[from age, rank, 分 | null, rule | -1, added | -1, unmet,
 * [[rule, 分 | null, alone], …]], …]}}; a key is "" (nobody's), a status, or two joined by +; the age -1 stands for an age not
 * told. `unmet` names the rows (`without`, `outside`) of whoever does not meet the conditions of the answer, "" where
 * there are none. The last are rules that are not counted, with what they would give, and whether only where no
 * other rule holds. What is "", false or empty may be left out, and so may the usual end of a step (-1, -1, "", []), and
 * the step of the age that is not told where it is that of a newborn. Nothing here evaluates a rule.
 */

const NOT_TOLD = -1;
const OLDEST = 120;

/**
 * Return {price: 分 | null, rule: number | -1, added: number | -1, otherwise: 分 | null, beside: [rule]} for an age (null
 * where it is not told) and a list of statuses; `otherwise` is the price of whoever does not meet the conditions.
 */
export function lookup(item, age, statuses) {
  const steps = answers(item.rows, age, statuses);
  const [, , price, rule = -1, added = -1, unmet] = best(steps);
  const otherwise = unmet ? best(answers(item[unmet], age, statuses))[2] : price;
  const less = steps.flatMap((step) => step[6] || []).filter(isLess(price, rule));
  const beside = [...new Set(less.map(([number]) => number))].sort((a, b) => a - b);
  return { price, rule, added, otherwise, beside };
}

function isLess(price, rule) {
  return ([, other, alone]) => !(alone && rule >= 0) && (other === null || price === null || other < price);
}

/** Return the keys of somebody's rows: nobody's, each status and those it is a part of (a.b, a), and every two of them. */
function keysOf(statuses) {
  const held = [...new Set(statuses.flatMap(withWider))].sort();
  const pairs = held.flatMap((one, number) => held.slice(number + 1).map((other) => `${one}+${other}`));
  return ["", ...held, ...pairs];
}

function withWider(status) {
  const parts = status.split(".");
  return parts.map((_, number) => parts.slice(0, number + 1).join("."));
}

function answers(rows, age, statuses) {
  return keysOf(statuses)
    .filter((key) => rows[key])
    .map((key) => step(rows[key], age === null ? NOT_TOLD : age));
}

function best(steps) {
  return steps.reduce((found, other) => (other[1] < found[1] ? other : found));
}

function step(steps, age) {
  if (age === NOT_TOLD) return steps.find(([from]) => from === NOT_TOLD) || steps[0];
  return steps.filter(([from]) => from !== NOT_TOLD && from <= age).pop();
}

/** Say what every item of a table costs a person, with the rule that gives it: “一荤两素 免费（80周岁以上 免费）”. */
export function quoteWords({ items, rules }, age, statuses) {
  return items
    .map((item) => {
      const { price, rule, added, otherwise, beside } = lookup(item, age, statuses);
      const name = item.name ? `${item.name} ` : "";
      const unit = item.unit && price ? `/${item.unit}` : "";
      const because = reason([rules[rule], rules[added]].filter(Boolean), otherwise);
      return `${name}${priceWords(price)}${unit}${because}${notCounted(beside.map((number) => rules[number]))}`;
    })
    .join("；");
}

/** Say the same in few words: several items that cost this person the same, for the same reason, stand together. */
export function briefWords({ items, rules }, age, statuses) {
  const said = new Map();
  for (const item of items.filter(({ extra }) => !extra)) {
    const words = quoteWords({ items: [Object.assign({}, item, { name: "" })], rules }, age, statuses);
    said.set(words, [...(said.get(words) || []), item.name].filter(Boolean));
  }
  const named = said.size > 1;
  return [...said].map(([words, names]) => (named && names.length ? `${names.join("、")} ${words}` : words)).join("；");
}

function reason(rules, otherwise) {
  if (!rules.length) return "";
  const conditions = [...new Set(rules.flatMap((rule) => rule.if || []))];
  const condition = conditions.length ? `，条件：${conditions.join("、")}；不符合的${priceWords(otherwise)}` : "";
  return `（${rules.map((rule) => rule.text).join("，")}${condition}）`;
}

function notCounted(rules) {
  return rules.length ? `（没有算进去：${rules.map((rule) => rule.text).join("、")}）` : "";
}

const DIGITS = "〇一二三四五六七八九";

/** Return the age that somebody has typed, 83, 83岁, ８３ or 八十三; null where it is none. */
export function ageOf(text) {
  const plain = text.normalize("NFKC").replace(/\s|周?岁半?$/g, "");
  const age = /^\d{1,3}$/.test(plain) ? Number(plain) : numeralOf(plain);
  return age !== null && age <= OLDEST ? age : null;
}

/** Return the number that Chinese numerals mean: 八十三, 十, 二十, 一百, 一百零二, 八三; null where they mean none. */
function numeralOf(text) {
  const plain = text.replace(/两/g, "二").replace(/零/g, "〇");
  if (/^[一二三四五六七八九]?[〇一二三四五六七八九]$/.test(plain)) return Number([...plain].map((sign) => DIGITS.indexOf(sign)).join(""));
  const found = /^(?:一百)?〇?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(plain);
  if (!found || !plain) return null;
  const hundred = plain.startsWith("一百") ? 100 : 0;
  const ten = plain.includes("十") ? 10 * (found[1] ? DIGITS.indexOf(found[1]) : 1) : 0;
  return hundred + ten + (found[2] ? DIGITS.indexOf(found[2]) : 0);
}

/** Say a price: “免费”, “12元”, “14.9元”; “价格待核实” where it is not known. */
export function priceWords(cents) {
  if (cents === null) return "价格待核实";
  if (cents === 0) return "免费";
  const yuan = Math.floor(cents / 100);
  const rest = cents % 100;
  return rest ? `${yuan}.${String(rest).padStart(2, "0").replace(/0$/, "")}元` : `${yuan}元`;
}
