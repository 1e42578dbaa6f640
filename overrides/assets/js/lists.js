/** What the menus and the activities do besides what every page does (site.js); one classic script as well. */

import { startActivities } from "./activities.js";
import { startDishes } from "./dishes.js";
import { startMyAge } from "./my-age.js";
import { startMyMenus } from "./my-menus.js";

startMyAge();
startDishes();
startMyMenus();
startActivities();
