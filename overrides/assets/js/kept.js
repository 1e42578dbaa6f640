/** What is kept in this browser and nowhere else: an age, favourites, the large type. Private windows refuse storage. */

/** Return what is kept under a name, "" where there is nothing. */
export function kept(name) {
  try {
    return localStorage.getItem(name) || "";
  } catch {
    return "";
  }
}

/** Keep a text, or forget it where it is empty; where storage is refused it holds for this page only. */
export function keep(name, text) {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
  } catch {
    // nothing to do: whoever asked goes on with what is in memory
  }
}
