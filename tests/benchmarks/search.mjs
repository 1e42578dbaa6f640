/**
 * Speed of the search on 10,000 generated places: `node tests/benchmarks/search.mjs` (PYTHON names another interpreter).
 *
 * Prints each measure beside its budget; ends with exit code 1 where one is over it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { createIndex, withMore } from "../../overrides/assets/js/search.js";
import { quantile, timeQueries, timeWarming, timed } from "./asking.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PYTHON = process.env.PYTHON || join(ROOT, ".venv/bin/python");
const BUDGETS = { "gzipped KB": 450, "parse ms": 60, "query median ms": 8, "query p99 ms": 16 };

/** The index files of a generated county, written to a folder that is removed again. */
function generated() {
  const folder = mkdtempSync(join(tmpdir(), "linli-"));
  try {
    const env = { ...process.env, PYTHONPATH: `${join(ROOT, "hooks")}:${ROOT}` };
    execFileSync(PYTHON, ["-m", "tests.benchmarks.generated", folder], { cwd: ROOT, env });
    return ["index.json", "index-more.json"].map((name) => readFileSync(join(folder, name), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, more] = generated();
const [parse, index] = timed(() => createIndex(JSON.parse(first)));
const [parseMore, whole] = timed(() => withMore(index, JSON.parse(more)));
const steps = timeWarming(whole);
const { all, slowest } = timeQueries(whole);
const measured = {
  "gzipped KB": gzipSync(first, { level: 9 }).length / 1000,
  "parse ms": parse,
  "query median ms": quantile(all, 0.5),
  "query p99 ms": quantile(all, 0.99),
};
for (const [name, budget] of Object.entries(BUDGETS)) {
  const ratio = measured[name] / budget;
  console.log(`${name.padEnd(16)} ${measured[name].toFixed(1).padStart(7)} of ${budget} (${ratio.toFixed(2)})`);
  if (ratio > 1) process.exitCode = 1;
}
console.log(`second file      ${(gzipSync(more, { level: 9 }).length / 1000).toFixed(1)} KB, ${parseMore.toFixed(1)} ms`);
const total = steps.reduce((sum, spent) => sum + spent, 0);
console.log(`warming          ${steps.length} steps, ${total.toFixed(0)} ms, the longest ${Math.max(...steps).toFixed(1)} ms`);
console.log(`first query      ${all[0].toFixed(1)} ms; longest ${Math.max(...all).toFixed(1)} ms`);
for (const [name, spent] of slowest) console.log(`slowest          ${spent.toFixed(1)} ms: ${name}`);
