/** Areas of a portal: the code of the county's site and “~” stand before their paths (linli/publish/portal/standing.py). */

const MARK = /^[^/~]*~/;

/** Tell whether an area is that of a portal. */
export function isOfPortal(path) {
  return MARK.test(path);
}

/** Return what stands before a path: “zhaoyang~”, "" in a directory of its own. */
export function markOf(path) {
  return (MARK.exec(path) || [""])[0];
}

/** Return the path as the county's own site has it. */
export function ownPath(path) {
  return path.replace(MARK, "");
}

/** Return a path and those around it, the widest first: all that a site has, its county, township, community. */
export function chainOf(path) {
  const mark = markOf(path);
  const steps = ownPath(path).split("/").filter(Boolean);
  const chain = steps.map((_, last) => mark + steps.slice(0, last + 1).join("/"));
  return mark ? [mark, ...chain] : chain;
}
