/**
 * The help card: what is answered by a telephone and by no place (data/vocabulary/help.yml).
 *
 * An emergency comes before everything; below it stands what the card names, and nothing else. What “is not registered
 * here” says whom to ask.
 */

import { speaksOf } from "./cues.js";

/** Return the cards that a text asks for: {urgent: boolean, codes: [code], services: [code]}; null where it asks for none. */
export function helpFor(index, text) {
  const asked = index.help.filter(({ cues, unless }) => speaksOf(text, cues) && !speaksOf(text, unless));
  const urgent = asked.some((card) => card.urgent);
  const cards = asked.filter((card) => card.urgent === urgent);
  if (!cards.length) return null;
  return { urgent, codes: cards.map(({ code }) => code), services: cards.flatMap(({ services }) => services) };
}
