/** The fields of several parts of an index (join.js): what a term is called stands once, whoever has it. */

import { Numbering, renumbered } from "./numbering.js";

/**
 * Return {columns, names, aliases} of the joined file: the fields, the names of their terms, field by field, and what
 * else these are called: [[count of entries + term, text], …]. `order` are the entries: [[part, entry there], …].
 */
export function joinedFields(parts, order) {
  for (const part of parts) part.terms = partTerms(part);
  const names = [];
  const aliases = [];
  const columns = parts[0].first.fields.map(({ name }, field) => {
    const terms = new Numbering();
    const texts = [];
    const sets = new Numbering([["[]", []]]);
    for (const part of parts) {
      const own = part.first.fields.find((found) => found.name === name);
      const known = part.terms.get(name) || [];
      const members = known.map(({ key, text }) => {
        const number = terms.of(key);
        if (texts.length === number) texts.push(text);
        return number;
      });
      part.sets = own ? renumbered(own.sets, members, sets) : [];
      part.of = own ? own.of : [];
      for (const [number, term] of members.map((member, at) => [member, known[at]])) {
        for (const said of term.aliases) aliases.push([field, number, said]);
      }
    }
    names.push(...texts);
    const codes = parts.some((part) => hasCodes(part, name)) ? terms.values : [];
    return { name, count: texts.length, codes, sets: sets.values, of: order.map(([part, entry]) => part.sets[part.of[entry]] || 0) };
  });
  return { columns, names, aliases: numbered(columns, aliases, order.length) };
}

const hasCodes = ({ first }, name) => first.fields.some((field) => field.name === name && field.codes.length);

/** By field the terms of a part: [{key: code, or the text itself, text, aliases}, …]. */
function partTerms({ first, ids, texts }) {
  const all = [];
  const byField = new Map();
  for (const { name, count, codes } of first.fields) {
    const start = ids.length + all.length;
    const own = Array.from({ length: count }, (_, at) => ({ key: codes[at] || texts[start + at], text: texts[start + at], aliases: [] }));
    byField.set(name, own);
    all.push(...own);
  }
  first.aliases.forEach((owner, at) => {
    if (owner >= ids.length) all[owner - ids.length].aliases.push(texts[ids.length + all.length + at]);
  });
  return byField;
}

/** Return every alias once, its owner counted through all fields. */
function numbered(columns, aliases, count) {
  const starts = [];
  columns.reduce((start, column, field) => (starts[field] = start) + column.count, count);
  const once = new Numbering();
  for (const [field, number, text] of aliases) once.of(`${starts[field] + number} ${text}`, [starts[field] + number, text]);
  return once.values;
}
