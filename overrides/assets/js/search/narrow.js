/**
 * What is left of what was found: by what is chosen, and by what the question itself says (meaning.js).
 *
 * What is chosen holds before what is said. Where nothing is certain, what is unknown is the answer; where a place that was
 * asked for by its area is not open then, or it was asked whether something is, it is shown with how it stands. What one
 * takes part in has no hours of its own: where nothing is open then, it stands with what is unknown.
 */

import { fieldNamed } from "./columns.js";
import { applyFacets } from "./facets.js";
import { costOf } from "./meaning.js";
import { suitableDishes } from "./menus.js";
import { ordered } from "./rank.js";

const GONE = "closed";

/**
 * Return {choices, chosen: {entries, unknown, beside, counts (facets.js), unsure: whether the entries are unknown, closed:
 * whether they are not open when it was asked}} for what was `found` (find.js); `said` is the time that the question speaks of
 * where the index knows it, else null.
 */
export function narrow(index, found, { meant, options, said, now }) {
  const cost = costOf(options.cost, meant);
  const times = options.at === "said" ? { at: null, said, now } : { at: options.at === "now" ? now : options.at, now };
  const choices = { ...options, ...unchosen(meant.facets, options), cost, suits: suitableDishes(index, meant.food), ...times };
  const eaten = choices.suits ? found.entries.filter(choices.suits.any) : found.entries;
  const matching = meant.goes ? eaten.filter(remaining(index)) : eaten;
  const chosen = applyFacets(index, matching, choices);
  const asks = Boolean(choices.said) || (meant.most !== null && cost.most === meant.most);
  return {
    choices,
    chosen:
      asks && matching.length
        ? certain(index, matching, choices, chosen, { found, isNamed: found.areas || meant.opening, ...meant })
        : chosen,
  };
}

/** Who wants to go somewhere is not sent where there is nothing any more. */
function remaining(index) {
  const { of, bounds, members, codes } = fieldNamed(index, "operating");
  const gone = codes.indexOf(GONE);
  const isGone = Array.from(bounds.subarray(1), (end, set) => members.subarray(bounds[set], end).includes(gone));
  return isGone.includes(true) ? (entry) => !isGone[of[entry]] : () => true;
}

/** What the question says narrows where nothing is chosen. */
function unchosen(facets, options) {
  return Object.fromEntries(Object.entries(facets).filter(([name]) => !options[name] || !options[name].length));
}

function certain(index, matching, choices, chosen, { found, isNamed, opening, attends }) {
  const listed = [...chosen.entries, ...chosen.unknown];
  if (listed.length && !(opening && found.areas && isMissing(index, matching, listed, found))) {
    return chosen.entries.length ? chosen : { ...chosen, entries: chosen.unknown, unknown: [], unsure: true };
  }
  if (attends && chosen.beside.length) return { ...chosen, entries: chosen.beside, beside: [], unsure: true };
  if (!isNamed) return chosen;
  const anytime = applyFacets(index, matching, { ...choices, said: null });
  return anytime.entries.length ? { ...anytime, closed: true } : chosen;
}

/** The very place that was asked for is not among those that are open. */
function isMissing(index, matching, listed, { total }) {
  const [first] = ordered(index, matching, { total });
  return !listed.includes(first);
}
