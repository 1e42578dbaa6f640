/** The second files of several parts of an index (join.js) as one: telephones, dishes, prices. */

import { movedBy } from "./join-hours.js";
import { originsIn } from "./join.js";
import { Numbering, poolLines, renumbered } from "./numbering.js";
import { daysBetween } from "./time.js";

/** Return the second file of all parts together, as `withMore` takes it; nothing is known of a part that has none. */
export function joinMore(parts) {
  const day = parts[0].first.day;
  const dishes = new Numbering();
  const known = [];
  const sets = new Numbering([["[]", []]]);
  const menus = { sets: new Numbering(), patterns: new Numbering() };
  const tables = { prices: new Numbering(), tariffs: new Numbering(), sets: new Numbering([["[]", []]]) };
  const found = parts.map(({ more }) => more && readMore(more, { day, dishes, known, sets, menus, tables }));
  const columns = originsIn(parts).map(([part, entry]) => (found[part] ? found[part](entry) : NOTHING));
  const made = dishes.values.map(({ made: text }, number) => [number, text]).filter(([, text]) => text);
  return {
    format: parts[0].first.format,
    day,
    phones: columns.map(({ phones }) => phones).join("\n"),
    dishes: dishes.values.map(({ name }) => name).join("\n"),
    sets: sets.values,
    of: columns.map(({ dishes: set }) => set),
    made: { of: made.map(([number]) => number), texts: made.map(([, text]) => text).join("\n") },
    menus: { sets: menus.sets.values, patterns: menus.patterns.values, of: columns.map(({ menu }) => menu) },
    known,
    prices: { tables: tables.prices.values, of: columns.map(({ price }) => price) },
    tariffs: { tables: tables.tariffs.values, sets: tables.sets.values, of: columns.map(({ tariff }) => tariff) },
  };
}

const NOTHING = { phones: "", dishes: 0, menu: 0, price: 0, tariff: 0 };

/** Put what a part has to the rest; return what each of its entries has: entry → {phones, dishes, menu, price, tariff}. */
function readMore(more, { day, dishes, known, sets, menus, tables }) {
  const phones = more.phones.split("\n");
  const made = new Map(more.made.of.map((dish, at) => [dish, poolLines(more.made.texts)[at]]));
  const numbers = poolLines(more.dishes).map((name, dish) => {
    const text = made.get(dish) || "";
    const number = dishes.of(JSON.stringify([name, text]), { name, made: text });
    if (known.length === number) known.push(more.known[dish]);
    return number;
  });
  const ownSets = renumbered(more.sets, numbers, sets);
  const daily = renumbered(more.menus.sets, numbers, menus.sets);
  const late = daysBetween(more.day, day);
  const patterns = more.menus.patterns.map((pattern) =>
    menus.patterns.ofJson(movedBy(late, pattern.map((set) => (set < 0 ? set : daily[set])), -1)),
  );
  const prices = more.prices.tables.map((table) => tables.prices.ofJson(table));
  const tariffs = more.tariffs.tables.map((table) => tables.tariffs.ofJson(table));
  const ownTariffs = renumbered(more.tariffs.sets, tariffs, tables.sets);
  return (entry) => ({
    phones: phones[entry] || "",
    dishes: ownSets[more.of[entry]],
    menu: more.menus.of[entry] && patterns[more.menus.of[entry] - 1] + 1,
    price: more.prices.of[entry] && prices[more.prices.of[entry] - 1] + 1,
    tariff: ownTariffs[more.tariffs.of[entry]],
  });
}
