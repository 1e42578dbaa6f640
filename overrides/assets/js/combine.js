/**
 * Several calendars of the site (.ics, RFC 5545) as one: what stands in more than one of them comes once. Pure.
 *
 * Nothing is read but the borders of components and, of each event, which one it is; so all the rest stays as it was
 * written, byte for byte.
 */

const END = "\r\n";
const EVENT = /BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g;
const ZONE = /BEGIN:VTIMEZONE\r\n[\s\S]*?END:VTIMEZONE\r\n/;
const NAMED = /^(?:NAME|X-WR-CALNAME)[:;]/;
const FOLDED = /\r\n[ \t]/g;
const LONGEST = 24;

/** Return the text of one calendar with this name; TypeError where one of the texts is no calendar. */
export function combined(calendars, name) {
  if (!calendars.length || !calendars.every((text) => text.startsWith("BEGIN:VCALENDAR\r\n"))) throw new TypeError("calendar");
  const heads = calendars.map(linesOf);
  const own = heads[0].filter((line) => !line.startsWith("X-LINLI-UNKNOWN"));
  const unknown = heads.flatMap((lines) => lines.filter((line) => line.startsWith("X-LINLI-UNKNOWN")));
  const named = own.map((line) => (NAMED.test(line) ? `${line.slice(0, line.search(/[:;]/))}:${escaped(name)}${END}` : line));
  const [zone] = ZONE.exec(calendars[0]) || [""];
  const events = new Map();
  for (const event of calendars.flatMap((text) => text.match(EVENT) || [])) {
    const key = keyOf(event);
    if (!events.has(key)) events.set(key, event);
  }
  return [...named, ...new Set(unknown), zone, ...events.values(), `END:VCALENDAR${END}`].join("");
}

/** The lines of a calendar before its first component, each with what is folded behind it. */
function linesOf(text) {
  const head = text.slice(0, text.search(/BEGIN:VTIMEZONE|BEGIN:VEVENT|END:VCALENDAR/));
  return head.match(/[^\r\n][^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*/g) || [];
}

/** An event is told from others by its UID, and one that replaces a single one of a series by which. */
function keyOf(event) {
  const lines = event.replace(FOLDED, "").split(END);
  return lines.filter((line) => /^(?:UID|RECURRENCE-ID)[:;]/.test(line)).join(END);
}

/** As linli/publish/data/ics.py escapes; so short that no line needs folding. */
function escaped(name) {
  return [...name].slice(0, LONGEST).join("").replace(/[\r\n]+/g, " ").replace(/[\\;,]/g, "\\$&");
}
