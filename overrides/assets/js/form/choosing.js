/** Places found by what is typed of their names: one of them, or none for a place that is to be. */

const NEW = "";

/** Return the places in whose name or area every word that is typed occurs. */
export function matching(places, typed) {
  const words = typed.split(/\s+/).filter((word) => word);
  return places.filter((place) => words.every((word) => `${place.where}${place.name}${place.id}`.includes(word)));
}

/** Return what the list offers: value and words of each line. */
export function choices(places, typed) {
  const found = matching(places, typed).map((place) => [place.id, `${place.name}（${place.where}）`]);
  return [...found, [NEW, "（新增一个服务点）"]];
}
