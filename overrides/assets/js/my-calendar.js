/** “合成一个日历”: the calendars of the places that are kept in this browser, put together here; nothing is sent anywhere. */

import { combined } from "./combine.js";

const NAME = "我收藏的地方";
const PLACE = /places\/([a-z0-9-]+)\/[^/]*$/;

/** Return the address of the calendar of a place by the path of its page; "" where that is the page of no place. */
function calendarOf(path) {
  const found = PLACE.exec(path);
  return found ? `${path.slice(0, found.index)}data/calendar/${found[1]}.ics` : "";
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.text();
}

function download(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  link.download = `${NAME}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** A place that has moved or gone must not keep the others from being put together. */
async function combine(paths, say) {
  const addresses = paths.map(calendarOf).filter(Boolean);
  const found = await Promise.all(addresses.map((address) => read(address).catch(() => "")));
  const calendars = found.filter(Boolean);
  if (!calendars.length) {
    say("现在取不到日历，请过一会儿再试。");
    return;
  }
  download(combined(calendars, NAME));
  const missing = paths.length - calendars.length;
  const left = missing ? `有${missing}处的日历取不到，没有放进去。` : "";
  say(`${calendars.length}处的日历合成了一个文件，在“下载”里。${left}`);
}

/** Offer it where several places are kept; `paths` are those of their pages. */
export function offerCalendar(place, paths) {
  const part = place.querySelector("[data-ll-combine]");
  if (!part || paths.length < 2) return;
  const said = part.querySelector("[data-ll-combined]");
  part.hidden = false;
  part.querySelector("button").addEventListener("click", () => combine(paths, (words) => (said.textContent = words)));
}
