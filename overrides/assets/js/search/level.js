/** The level of the tree of areas that a question asks in: 村食堂, 镇上的儿童之家, 安置点的日间照料. Pure. */

export const SETTLEMENT = "安置点";
const ENDING = /(?:省|州|盟|市|县|区|旗|镇|乡|街道|办事处|村|社区|小区)$/;
const SAID = /(安置点|村|乡|镇|街道)(?:里头|里面|里|上|头|子)?(?:的|那个|那家|开的|办的)?$/;

/** Return the ending of the areas in which a kind of place is asked for, “” where none stands before its word. */
export function levelIn(chunks) {
  return chunks.map(levelBefore).find(Boolean) || "";
}

function levelBefore(pieces) {
  const kind = pieces.findIndex(({ code }) => code === "kind");
  const before = pieces
    .slice(0, Math.max(kind, 0))
    .map(({ text }) => text)
    .join("");
  const said = SAID.exec(before);
  return said ? said[1] : "";
}

/**
 * Tell of which areas, by number, the name has this ending, or that of an area around them; a settlement may have a name
 * without any.
 */
export function areasCalled(names, parents, ending) {
  const called = [];
  names.forEach((name, area) => called.push(isCalled(name, ending) || (parents[area] >= 0 && called[parents[area]])));
  return called;
}

function isCalled(name, ending) {
  return name.endsWith(ending) || (ending === SETTLEMENT && !ENDING.test(name));
}
