/**
 * What the page of a place does besides what every page does (site.js): today's meal and its price for me, whether it can
 * still be ordered, 我的年龄, 收藏. One classic script as well, that is read before the page is whole.
 */

import { startKeeping } from "./keep.js";
import { startMyAge } from "./my-age.js";
import { showEveryMinute } from "./now.js";
import { showOrder, showToday } from "./today-block.js";

showEveryMinute("[data-ll-order]", showOrder);
showEveryMinute("[data-ll-today]", showToday);
document.addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  startMyAge();
  startKeeping();
});
