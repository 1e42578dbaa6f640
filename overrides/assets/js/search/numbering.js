/** Numbers for what is the same: columns of several files are put together so that what they share stands once. */

export class Numbering {
  /** `known` has its numbers already: keys in order, each with the value that it stands for. */
  constructor(known = []) {
    this.values = [];
    this.numbers = new Map();
    for (const [key, value] of known) this.of(key, value);
  }

  /** Return the number of a key; a new one gets the next, for the value that it stands for. */
  of(key, value = key) {
    if (!this.numbers.has(key)) this.numbers.set(key, this.values.push(value) - 1);
    return this.numbers.get(key);
  }

  /** Return the number of a list, or of anything that JSON can say. */
  ofJson(value) {
    return this.of(JSON.stringify(value), value);
  }
}

/** Return the numbers of sets whose members have got other numbers: `members` gives the new one of each. */
export function renumbered(sets, members, numbering) {
  return sets.map((set) => numbering.ofJson(set.map((member) => members[member])));
}

/** Return the lines of a pool; none of an empty one. */
export function poolLines(pool) {
  return pool ? pool.split("\n") : [];
}

/** Return the numbers of a column in which each is the difference from the one before it. */
export function sumsOf(differences) {
  let sum = 0;
  return differences.map((difference) => (sum += difference));
}

/** Return numbers as such a column. */
export function differencesOf(numbers) {
  return numbers.map((number, at) => number - (at ? numbers[at - 1] : 0));
}
