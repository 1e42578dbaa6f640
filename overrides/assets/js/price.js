/**
 * What a person pays, looked up in the table that the build has expanded (linli/language/price/tariff.py, price_table).
 *
 * An item is {name, unit, full: 分 | null, rows: {status or "": [[from age, rank, 分 | null, rule | -1], …]}}; the age
 * -1 stands for an age not told. `otherwise`, where there is one, has the rows of whoever meets no condition that cannot
 * be asked. Nothing here evaluates a rule.
 */

const NOT_TOLD = -1;
const OLDEST = 120;

/**
 * Return {price: 分 | null, rule: number | -1, otherwise: 分 | null} for an age (null where it is not told) and a list
 * of statuses; `otherwise` is the price of whoever does not meet the conditions of the rule.
 */
export function lookup(item, age, statuses) {
  const [, , price, rule] = answer(item.rows, age, statuses);
  const [, , otherwise] = answer(item.otherwise ?? item.rows, age, statuses);
  return { price, rule, otherwise };
}

function answer(rows, age, statuses) {
  return ["", ...statuses]
    .filter((status) => rows[status])
    .map((status) => step(rows[status], age === null ? NOT_TOLD : age))
    .reduce((best, other) => (other[1] < best[1] ? other : best));
}

function step(steps, age) {
  if (age === NOT_TOLD) return steps.find(([from]) => from === NOT_TOLD);
  return steps.filter(([from]) => from !== NOT_TOLD && from <= age).at(-1);
}

/** Say what every item of a table costs a person, with the rule that gives it: “一荤两素 免费（80周岁以上 免费）”. */
export function quoteWords({ items, rules }, age, statuses) {
  return items
    .map((item) => {
      const { price, rule, otherwise } = lookup(item, age, statuses);
      const name = item.name ? `${item.name} ` : "";
      const unit = item.unit && price ? `/${item.unit}` : "";
      return `${name}${priceWords(price)}${unit}${because(rules[rule], otherwise)}`;
    })
    .join("；");
}

function because(rule, otherwise) {
  if (!rule) return "";
  const condition = rule.if.length ? `，限${rule.if.join("、")}；不符合的${priceWords(otherwise)}` : "";
  return `（${rule.text}${condition}）`;
}

/** Return the least that a person pays for something of a table, in 分; null where nothing of it is known. */
export function cheapest({ items }, age, statuses) {
  const known = items.map((item) => lookup(item, age, statuses).price).filter((price) => price !== null);
  return known.length ? Math.min(...known) : null;
}

/** Return the age that somebody has typed, null where it is none. */
export function ageOf(text) {
  const age = /^\d{1,3}$/.test(text) ? Number(text) : null;
  return age !== null && age <= OLDEST ? age : null;
}

/** Say a price: “免费”, “12元”, “14.9元”; “价格待核实” where it is not known. */
export function priceWords(cents) {
  if (cents === null) return "价格待核实";
  if (cents === 0) return "免费";
  const yuan = Math.floor(cents / 100);
  const rest = cents % 100;
  return rest ? `${yuan}.${String(rest).padStart(2, "0").replace(/0$/, "")}元` : `${yuan}元`;
}
