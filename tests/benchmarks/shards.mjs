/**
 * The search of an index in shards, as a phone reads it: `node tests/benchmarks/shards.mjs [places]` (PYTHON names another
 * interpreter). No page is built.
 *
 * Prints what is read before the first answer to somebody who has chosen a community, in gzipped KB, and how long a query
 * takes in the states that follow: the township alone, its county, everything, each when it has been made quick as by the
 * finder's worker. Ends with exit code 1 where one is over its budget.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { Shards } from "../../overrides/assets/js/finder/shards.js";
import { QUERIES, quantile, timeQueries, timeWarming, timed } from "./asking.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PYTHON = process.env.PYTHON || join(ROOT, ".venv/bin/python");
const PLACES = process.argv[2] || "10000";
const SOUNDS = join(ROOT, "overrides/assets/js/sounds.json");
const LARGE = 10000;
const BUDGETS = { "first KB": PLACES > LARGE ? 450 : 60, "township p99 ms": 16, "county p99 ms": 16 };

const folder = mkdtempSync(join(tmpdir(), "linli-"));
const env = { ...process.env, PYTHONPATH: `${join(ROOT, "hooks")}:${ROOT}` };
let read = [];

function bytes(address) {
  const content = readFileSync(address === SOUNDS ? address : join(folder, address));
  read.push([address, gzipSync(content, { level: 9 }).length / 1000]);
  return content.toString("utf8");
}

/** What has been read since the last call: how many files, how many KB. */
function taken() {
  const all = read;
  read = [];
  return [all.length, all.reduce((sum, [, size]) => sum + size, 0)];
}

async function spent(task) {
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const measured = {};
function told(name, shards, [files, size], time) {
  const steps = timeWarming(shards.index);
  const { all, slowest } = timeQueries(shards.index);
  const [p50, p99] = [0.5, 0.99].map((share) => quantile(all, share));
  measured[`${name} p99 ms`] = p99;
  console.log(
    `${name.padEnd(10)} ${String(shards.index.count).padStart(6)} entries; read ${files} files, ${size.toFixed(0)} KB, ${time.toFixed(0)} ms;` +
      ` query median ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; warming ${steps.length} steps, the longest ${Math.max(...steps).toFixed(0)} ms; slowest ${slowest[0][1].toFixed(1)} ms: ${slowest[0][0]}`,
  );
}

try {
  execFileSync(PYTHON, ["-m", "tests.benchmarks.generated", folder, PLACES], { cwd: ROOT, env });
  const load = async (address) => JSON.parse(bytes(address));
  const [opening, shards] = timed(() => new Shards(JSON.parse(bytes("data/index.json")), load, () => load(SOUNDS)));
  if (!shards.understands(QUERIES[1][0])) throw new Error("not plain");
  const from = shards.names.map(({ value }) => value).find((path) => path.split("/").length === 3);
  const first = await spent(() => shards.prepare({ q: QUERIES[1][0], area: "", from }, null));
  const [files, size] = taken();
  measured["first KB"] = size;
  const spoken = await spent(() => shards.listen());
  console.log(`sentences and sounds behind: ${taken()[1].toFixed(0)} KB, ${spoken.toFixed(0)} ms`);
  told("township", shards, [files, size], opening + first);
  const behind = await spent(() => shards.readBehind(() => null));
  told(shards.complete ? "everything" : "county", shards, taken(), behind);
  if (!shards.complete) {
    const rest = await spent(() => shards.load(shards.rows.filter(({ area }) => !area.includes("/"))));
    told("everything", shards, taken(), rest);
  }
} finally {
  rmSync(folder, { recursive: true });
}
for (const [name, budget] of Object.entries(BUDGETS)) {
  if (!(name in measured)) continue;
  const ratio = measured[name] / budget;
  console.log(`${name.padEnd(16)} ${measured[name].toFixed(1).padStart(7)} of ${budget} (${ratio.toFixed(2)})`);
  if (ratio > 1) process.exitCode = 1;
}
