/** What the finder says about an answer (answers.js). Pure. */

export const ASKING = "正在问手机在哪里……";
const CHOOSE = "请在“更多条件”里选老人所在的";
const CENTRELESS = "所选的地方没有中心位置，不能算远近，请再选其中的村社区。";
const AROUND = "没有登记到这个村社区，列的是所在乡镇街道的。";
const WHICH = "请先选在哪个县区：在“更多条件”里选，或者把地方写上（如：昭阳区 食堂）。";
const COMING = "同音的名字还在读。";
const DOUBTS = {
  refused: `手机没有给出位置。${CHOOSE}村社区。`,
  away: `您目前不在本县，${CHOOSE}社区。`,
  unplaced: `这里的地方还没有查清位置，不能按远近排。${CHOOSE}地方。`,
};

/** Say why a position is of no use: refused, away (in another county) or unplaced (no place here has a position). */
export function doubtWords(doubt) {
  return DOUBTS[doubt];
}

/** Say what is still to come: it is short, and stands where nothing moves when it goes. */
export function comingWords({ coming }) {
  return coming ? COMING : "";
}

/** Say how much was found, and where the chosen area is of no use for distances. */
export function foundWords(found) {
  if (found.choose && !found.total) return WHICH;
  return [
    amountWords(found),
    found.within.length ? `只找了${found.within.join("、")}，别处的请在“更多条件”里选，或者把地方写上。` : "",
    leftWords(found),
    timeWords(found),
    found.around && found.total ? AROUND : "",
    found.centreless ? CENTRELESS : "",
    found.between ? `从${found.between}各村社区的中间算远近。` : "",
  ].join("");
}

/** Say what of a sentence is in no record, and by what else it was found. */
function leftWords({ total, left, by }) {
  return total && left.length && by.length ? `没有人写“${left.join("”“")}”，按“${by.join(" ")}”找的。` : "";
}

/** Say where the time that was spoken of could not narrow. */
function timeWords({ total, closed, beyond }) {
  if (!total) return "";
  if (closed) return "那时候不开，写的是现在的情况。";
  return beyond ? "那几天开不开还没有查清，去之前请先打电话。" : "";
}

function amountWords({ failure, total, unknownTotal, beside, timed, priced, help, elsewhere, unsure }) {
  if (help && help.urgent) return "急事先打电话。";
  if (help && help.codes.length) return total ? "这里没有登记这件事，下面的也许有用。" : "这里没有登记这件事。";
  if (elsewhere) return `本站没有“${elsewhere}”的资料。`;
  if (unsure) return `没有查到确定的，有${total}处${unknownWords({ timed, priced })}。`;
  if (failure && !failure.words.length) return "没有找到。";
  if (failure) return `没有找到“${failure.words.join("”“")}”。`;
  const unknown = unknownTotal ? `${unknownTotal}处${unknownWords({ timed, priced })}` : "";
  if (!total && unknown) return `没有查到确定的，有${unknown}。`;
  if (!total) return beside.length ? "没有查到那时候开放的地方，下面的也许有用。" : "没有符合这些条件的。去掉几个条件再看看。";
  return `找到${total}条${unknown && `，另有${unknown}`}。`;
}

/** Say what is not known of those that stand apart: the time, the price or either. */
export function unknownWords({ timed, priced }) {
  if (timed && priced) return "时间或价格还没查清";
  return priced ? "价格还没查清" : "时间还没查清";
}
