// Reads {first, more, calls: [[query, options]]} from stdin, prints the result of every search as JSON.
import { readFileSync } from "node:fs";

import { createIndex, search, withMore } from "../../overrides/assets/js/search.js";

const { first, more, calls } = JSON.parse(readFileSync(0, "utf8"));
const created = createIndex(first);
const index = more ? withMore(created, more) : created;
process.stdout.write(JSON.stringify(calls.map(([query, options]) => search(index, query, options))));
