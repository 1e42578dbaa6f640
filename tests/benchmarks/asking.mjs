/** What the benchmarks of the search ask, and how it is timed (search.mjs, shards.mjs). */

import { search } from "../../overrides/assets/js/search.js";
import { warming } from "../../overrides/assets/js/search/warming.js";

export const NOW = { date: "2026-11-24", minutes: 630 };
const ROUNDS = 30;
// What the finder asks besides, at every key press (finder/question.js, finder/answers.js).
const DAYS = Array.from({ length: 14 }, (_, ahead) => new Date(Date.parse(NOW.date) + ahead * 86400000).toISOString().slice(0, 10));
const ALWAYS = { now: NOW, at: "said", days: DAYS, cost: { age: 83, statuses: [], most: null } };

export const QUERIES = [
  ["", {}],
  ["食堂", {}],
  ["儿童之家", {}],
  ["日间照料", {}],
  ["社区", {}],
  ["解放路128号", {}],
  ["合唱", {}],
  ["排骨炖萝卜", {}],
  ["shitang", {}],
  ["rjzl", {}],
  ["s", {}],
  ["shufaban", {}],
  ["识堂", {}],
  ["兴符食堂", {}],
  ["量学压", {}],
  ["書法班", {}],
  ["孙子放学没人带", {}],
  ["我想问一下哪里有老人吃饭的地方哦", {}],
  ["周日上午书法班", {}],
  ["今天没地方吃饭", { at: "now" }],
  ["食堂", { kind: "canteen", delivery: true, at: "now" }],
  ["", { near: { lon: 103.7, lat: 27.3 }, at: "now", accessible: true }],
  ["手工", { near: { lon: 103.7, lat: 27.3 } }],
  ["外太空飞船", {}],
  ["两口子都是上班族老人在乡下身体不好孩子才上二年级没人照看咋办", {}],
  ["我家老人牙口不好还对花生过敏想问哪家食堂有软一点的饭菜好多钱", {}],
  ["请问83岁的老人周日中午在附近哪家食堂吃饭不要钱而且轮椅进得去", {}],
  ["出院回来想租个轮椅用几天不晓得社区有没有哪个地方可以借一下", {}],
  ["独居老人在卫生间摔倒起不来了打哪个电话", {}],
  ["水富何时能有老年助餐点这边老人多", {}],
  ["学校放学太早家长还没下班总得请假来接娃儿有没有地方可以托管", {}],
  ["食堂 外太空 书法", {}],
];

/** Return the milliseconds of processor time that a task takes, and its result: others may use the machine too. */
export function timed(task) {
  const start = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, result];
}

export function quantile(numbers, share) {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Time every query of the list in every round; the first round counts too. */
export function timeQueries(index) {
  const all = [];
  const slowest = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [query, options] of QUERIES) {
      const [spent] = timed(() => search(index, query, { ...ALWAYS, ...options }));
      all.push(spent);
      const name = `${query} ${Object.keys(options).join("+")}`;
      slowest.set(name, (slowest.get(name) || 0) + spent / ROUNDS);
    }
  }
  return { all, slowest: [...slowest].sort((one, other) => other[1] - one[1]).slice(0, 3) };
}

/** Time the steps that the finder's worker takes when the index has been read. */
export function timeWarming(index) {
  const steps = warming(index);
  const all = [];
  for (let done = false; !done; ) {
    const [spent, step] = timed(() => steps.next());
    all.push(spent);
    done = step.done;
  }
  return all;
}
