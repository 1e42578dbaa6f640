/**
 * Sounds: which characters are read how, which syllables people mix up, and what a run of letters may stand for.
 *
 * A reading is “usual” (a character's commonest reading, and those it has in the texts of the index) or “rare” (all
 * others in the dictionary). Two syllables are *alike* when a speaker of south-western Mandarin may not tell them
 * apart: n/l, zh/z, ch/c, sh/s, f/h (and hu-: 飞机 huiji), in/ing, en/eng; ü is typed v or u.
 */

const FIRST_HAN = "\u3400";
const SYLLABLE = /^[a-z]+/;
const LONGEST = 6;
const MAX_LETTERS = 40;
const MAX_SPELLINGS = 4;
const SLACK = 1.5;
const COST = { syllable: 1, beginning: 1.2, initial: 1.5 };
const INITIALS = ["b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "y", "w"].concat(
  ["zh", "ch", "sh", "z", "c", "s"],
);

/**
 * Make the sounds of the tables of the index: a line each syllable, “tong” and its characters; and pairs “銅铜”.
 *
 * `usual` and `rare` are characters by syllable, `alike` those usually read alike, by their common form (alikeForm).
 * `ofUsual` and `ofRare` are the syllables of each character, `readings` what is asked of them again and again.
 */
export function createSounds(tables) {
  const usual = bySyllable(tables.usual);
  const rare = bySyllable(tables.rare);
  const alike = new Map();
  for (const [syllable, characters] of usual) {
    const form = alikeForm(syllable);
    alike.set(form, (alike.get(form) || "") + characters);
  }
  const syllables = [...new Set([...usual.keys(), ...rare.keys()])];
  const [ofUsual, ofRare] = [usual, rare].map(byCharacter);
  return { traditional: tables.traditional, usual, rare, alike, syllables, ofUsual, ofRare, readings: new Map() };
}

function byCharacter(table) {
  const found = new Map();
  for (const [syllable, characters] of table) {
    for (const character of characters) {
      const known = found.get(character);
      if (known) known.push(syllable);
      else found.set(character, [syllable]);
    }
  }
  return found;
}

function bySyllable(table) {
  const lines = table ? table.split("\n") : [];
  return new Map(lines.map((line) => [SYLLABLE.exec(line)[0], line.replace(SYLLABLE, "")]));
}

/** Return the readings of a character: {usual: [syllable], rare: [syllable], forms: the alike forms of the usual}. */
export function readingsOf(sounds, character) {
  const known = sounds.readings.get(character);
  if (known) return known;
  const usual = sounds.ofUsual.get(character) || [];
  const forms = [...new Set(usual.map(alikeForm))];
  const readings = { usual, rare: sounds.ofRare.get(character) || [], forms: forms.length ? forms : [character] };
  sounds.readings.set(character, readings);
  return readings;
}

/** Return the simplified character for a traditional one, else the character itself. */
export function simplified(sounds, character) {
  const pairs = sounds.traditional;
  if (character < FIRST_HAN) return character;
  let at = pairs.indexOf(character);
  while (at % 2 === 1) at = pairs.indexOf(character, at + 1);
  return at < 0 ? character : pairs[at + 1];
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
 * Return the characters that sound like a character: `same`, both usually read so; `alike`, usually read alike, or as
 * the character itself rarely is.
 */
export function soundAlikes(sounds, character) {
  const { usual, rare, forms } = readingsOf(sounds, character);
  const same = usual.map((syllable) => sounds.usual.get(syllable));
  const alike = forms.map((form) => sounds.alike.get(form) || "");
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
    best[end] = leastCost(waysTo(best, run, end, known));
  }
  const found = best[run.length];
  return found.filter((way) => way.cost <= found[0].cost + SLACK).map((way) => way.units);
}

function waysTo(best, run, end, known) {
  const ways = [];
  for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
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

function leastCost(ways) {
  return ways.sort((one, other) => one.cost - other.cost).slice(0, MAX_SPELLINGS);
}
