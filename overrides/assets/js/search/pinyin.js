/**
 * Sounds: which characters are read how, which syllables people mix up, and what a run of letters may stand for.
 *
 * A reading is “usual” (a character's commonest reading, and those it has in the texts of the index) or “rare” (all
 * others in the dictionary). Two syllables are *alike* when a speaker of south-western Mandarin may not tell them
 * apart: n/l, zh/z, ch/c, sh/s, f/h (and hu-: 飞机 huiji), in/ing, en/eng; ü is typed v or u.
 */

const MAX_LETTERS = 40;
const MAX_SPELLINGS = 4;
const SLACK = 1.5;
const COST = { syllable: 1, beginning: 1.2, initial: 1.5 };
const INITIALS = ["b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "y", "w"].concat(
  ["zh", "ch", "sh", "z", "c", "s"],
);

/** Read the two tables of the index: a line each syllable, “tong” and its characters. */
export function createSounds({ usual, rare, traditional }) {
  const sounds = { usual: new Map(), rare: new Map(), alike: new Map(), readings: new Map(), simple: new Map() };
  readTable(usual, sounds.usual, sounds, "usual");
  readTable(rare, sounds.rare, sounds, "rare");
  for (let at = 0; at < traditional.length; at += 2) sounds.simple.set(traditional[at], traditional[at + 1]);
  sounds.syllables = [...new Set([...sounds.usual.keys(), ...sounds.rare.keys()])];
  return sounds;
}

function readTable(table, bySyllable, sounds, kind) {
  for (const line of table ? table.split("\n") : []) {
    const syllable = /^[a-z]+/.exec(line)[0];
    const characters = line.slice(syllable.length);
    bySyllable.set(syllable, characters);
    if (kind === "usual") addAlike(sounds.alike, alikeForm(syllable), characters);
    for (const character of characters) {
      if (!sounds.readings.has(character)) sounds.readings.set(character, { usual: [], rare: [] });
      sounds.readings.get(character)[kind].push(syllable);
    }
  }
}

function addAlike(alike, form, characters) {
  alike.set(form, (alike.get(form) || "") + characters);
}

/** Return the form that syllables share which are easily mixed up: “zhang” → “zang”, “huang” and “fang” → “hang”. */
export function alikeForm(syllable) {
  let form = alikeBeginning(syllable.replace("v", "u"));
  if (form === "hui") form = "hei";
  else if (form === "hun") form = "hen";
  else if (form === "hong") form = "hen";
  else if (/^hu[aeo]/.test(form)) form = "h" + form.slice(2);
  return form.replace(/(in|en)g$/, "$1");
}

function alikeBeginning(letters) {
  return letters
    .replace(/^n/, "l")
    .replace(/^([zcs])h/, "$1")
    .replace(/^f/, "h");
}

/**
 * Return the characters that sound like a character: `same`, both usually read so; `alike`, usually read alike, or as the
 * character itself rarely is.
 */
export function soundAlikes(sounds, character) {
  const { usual, rare } = sounds.readings.get(character) || { usual: [], rare: [] };
  const same = usual.map((syllable) => sounds.usual.get(syllable));
  const alike = usual.map((syllable) => sounds.alike.get(alikeForm(syllable)));
  const rarely = rare.map((syllable) => sounds.usual.get(syllable) || "");
  return { same: same.join(""), alike: alike.concat(rarely).join("") };
}

/**
 * Return the characters that a typed unit {kind: syllable | initial | beginning, letters} stands for: `same`, usually
 * read so; `alike`, rarely read so or usually read alike.
 */
export function charactersOf(sounds, { kind, letters }) {
  if (kind === "syllable") {
    const alike = (sounds.alike.get(alikeForm(letters)) || "") + (sounds.rare.get(letters) || "");
    return { same: sounds.usual.get(letters) || "", alike };
  }
  const beginning = alikeBeginning(letters);
  let same = "";
  let alike = "";
  for (const syllable of sounds.syllables) {
    if (syllable.startsWith(letters)) {
      same += sounds.usual.get(syllable) || "";
      alike += sounds.rare.get(syllable) || "";
    }
    if (alikeBeginning(syllable).startsWith(beginning)) alike += sounds.usual.get(syllable) || "";
  }
  return { same, alike };
}

/**
 * Return the ways to read a run of letters as syllables, initials and an unfinished last syllable, the shortest first:
 * “xian” → [xian], [xi, an]; “tbst” → [t, b, s, t]; “tongb” → [tong, b]. Empty where there is none.
 */
export function spellings(sounds, run) {
  if (run.length > MAX_LETTERS) return [];
  const known = new Set(sounds.syllables);
  const best = [[{ cost: 0, units: [] }]];
  for (let end = 1; end <= run.length; end += 1) {
    best[end] = cheapest(waysTo(best, run, end, known));
  }
  const found = best[run.length];
  return found.filter((way) => way.cost <= found[0].cost + SLACK).map((way) => way.units);
}

function waysTo(best, run, end, known) {
  const ways = [];
  for (let start = Math.max(0, end - 6); start < end; start += 1) {
    const kind = unitKind(run.slice(start, end), end === run.length, known);
    if (!kind) continue;
    const unit = { kind, letters: run.slice(start, end) };
    for (const way of best[start]) ways.push({ cost: way.cost + COST[kind], units: way.units.concat(unit) });
  }
  return ways;
}

function unitKind(letters, last, known) {
  if (known.has(letters)) return "syllable";
  if (INITIALS.includes(letters)) return "initial";
  if (last && [...known].some((syllable) => syllable.startsWith(letters))) return "beginning";
  return null;
}

function cheapest(ways) {
  return ways.sort((one, other) => one.cost - other.cost).slice(0, MAX_SPELLINGS);
}
