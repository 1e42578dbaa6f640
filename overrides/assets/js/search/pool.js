/**
 * A pool of texts, made ready to be searched.
 *
 * The index brings all its texts in one string, a line each. A pool keeps that string and beside it one Uint16Array of
 * folded code units without spaces and signs: “A4厅·一楼” is searched as “a4厅一楼”. Signs that end a thought stay, as a
 * BREAK that matches nothing. Scanning one array of numbers is what makes a query fast; strings are cut out only for
 * the hits that are shown.
 */

const LINE = 10;
const BREAK = 1;
const BREAKS = ",;!?，。、；！？…";
const HAN_ZERO = 0x3007;
const REPEAT_MARK = 0x3005;

const FOLDED = foldTable();

/** What a code unit becomes: lower case, half width, a BREAK; 0 where it is left out (spaces, other signs). */
function foldTable() {
  const table = new Uint16Array(65536);
  for (let unit = 0x80; unit < 65536; unit += 1) table[unit] = isSign(unit) ? 0 : unit;
  for (let unit = 48; unit < 58; unit += 1) table[unit] = unit;
  for (let unit = 97; unit < 123; unit += 1) {
    table[unit] = unit;
    table[unit - 32] = unit;
  }
  for (let unit = 33; unit < 127; unit += 1) table[unit + 0xfee0] = table[unit];
  for (const sign of BREAKS) table[sign.charCodeAt(0)] = BREAK;
  return table;
}

function isSign(unit) {
  if (unit === HAN_ZERO || unit === REPEAT_MARK) return false;
  return (
    (unit >= 0x80 && unit < 0xc0) ||
    unit === 0xd7 ||
    unit === 0xf7 ||
    (unit >= 0x2000 && unit < 0x2e80) ||
    (unit >= 0x3000 && unit < 0x3040) ||
    (unit >= 0xd800 && unit < 0xf900) ||
    (unit >= 0xfe00 && unit < 0xff10) ||
    unit >= 0xff5f
  );
}

/** Return a text as it is searched: folded, without spaces and signs. */
export function fold(text) {
  if (isFolded(text)) return text;
  let folded = "";
  for (let at = 0; at < text.length; at += 1) {
    const unit = FOLDED[text.charCodeAt(at)];
    if (unit) folded += String.fromCharCode(unit);
  }
  return folded;
}

function isFolded(text) {
  for (let at = 0; at < text.length; at += 1) if (FOLDED[text.charCodeAt(at)] !== text.charCodeAt(at)) return false;
  return true;
}

/**
 * Make a pool of a string with a text a line.
 *
 * `codes` holds all texts folded, end to end; text n is codes[starts[n]] to codes[starts[n + 1] - 1], and line n of the
 * string from lines[n] to lines[n + 1] - 2.
 */
export function createPool(joined) {
  const codes = new Uint16Array(joined.length);
  const starts = [0];
  const lines = [0];
  let size = 0;
  for (let at = 0; at < joined.length; at += 1) {
    const unit = joined.charCodeAt(at);
    if (unit === LINE) {
      starts.push(size);
      lines.push(at + 1);
    } else if (FOLDED[unit]) {
      codes[size] = FOLDED[unit];
      size += 1;
    }
  }
  if (joined.length > 0) {
    starts.push(size);
    lines.push(joined.length + 1);
  }
  return {
    joined,
    count: starts.length - 1,
    codes: codes.subarray(0, size),
    starts: Uint32Array.from(starts),
    lines: Uint32Array.from(lines),
  };
}

/** Return text n as it was written. */
export function textAt(pool, number) {
  return pool.joined.slice(pool.lines[number], pool.lines[number + 1] - 1);
}

/** Return [start, end) in the written text of `length` searched characters from the one at `start`. */
export function writtenRange(text, start, length) {
  const kept = [];
  for (let at = 0; at < text.length; at += 1) {
    if (FOLDED[text.charCodeAt(at)]) kept.push(at);
  }
  const last = Math.min(start + length, kept.length) - 1;
  return last < start ? [0, 0] : [kept[start], kept[last] + 1];
}
