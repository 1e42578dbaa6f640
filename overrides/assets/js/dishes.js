/**
 * Filters the dishes of the menu board: 口味, and “不含…”. A dish of which nobody has said what is in it (“?”) is never
 * shown as free of anything, and one that nobody has described never as 不辣.
 */

const HOT = ["mild", "hot"];

/** Tell whether a dish fits: `tags` and `allergens` are its codes, `tastes` and `without` what is asked. */
export function fits({ tags, allergens }, tastes, without) {
  if (without.length && (allergens.includes("?") || without.some((code) => allergens.includes(code)))) return false;
  return tastes.every((taste) =>
    taste === "not-hot" ? tags.includes("described") && !HOT.some((code) => tags.includes(code)) : tags.includes(taste),
  );
}

const words = (text) => text.split(" ").filter(Boolean);

function refresh(form) {
  let all = 0;
  const chosen = (name) => [...form.querySelectorAll(`input[name=${name}]:checked`)].map((input) => input.value);
  const [tastes, without] = [chosen("taste"), chosen("without")];
  for (const list of document.querySelectorAll("[data-ll-sitting]")) {
    let left = 0;
    for (const dish of list.querySelectorAll("[data-ll-tags]")) {
      const { llTags, llAllergens } = dish.dataset;
      dish.hidden = !fits({ tags: words(llTags), allergens: words(llAllergens) }, tastes, without);
      left += dish.hidden ? 0 : 1;
    }
    list.querySelector("[data-ll-none]").hidden = left > 0;
    all += list.closest("[hidden]") ? 0 : left;
  }
  const said = form.querySelector("[data-ll-left]");
  if (said) said.textContent = tastes.length || without.length ? `剩下${all}道菜` : "";
}

/** Offer the filters. */
export function startDishes() {
  for (const form of document.querySelectorAll("[data-ll-dishes]")) {
    form.hidden = false;
    form.addEventListener("input", () => refresh(form));
  }
}
