"""Wordings of meals: 供应午餐, 早、午、晚三餐分别为, 7:00-8:30早餐, 中午一餐."""

import re

from linli.language.hours.rewrites.closing_words import OPENS, TYPED_TIME
from linli.language.hours.rewrites.services import HALF_DAY, IN_SHORT, MEAL, SPAN, THEN
from linli.language.rewriting import Rewriting

_AT_NOON = r"(?:午|中|中午)(?:餐|饭)"
_FULL = {"早": "早餐", "中": "午餐", "午": "午餐", "晚": "晚餐"}
_ALSO_CALLED = {
    "早": r"早(?:餐|饭|点)",
    "午": _AT_NOON,
    "中": _AT_NOON,
    "晚": r"晚(?:餐|饭)",
    "夜": r"夜宵",
    "宵": r"宵夜",
}


def _named_again(found: re.Match[str]) -> str | None:
    """Leave out meals that are named together before each of them is named with its hours."""
    named = [word[0].replace("中", "午") for word in re.findall(IN_SHORT, found[1])]
    timed = re.findall(rf"({IN_SHORT})[供应时间为: ]*(?={HALF_DAY}?\d)", found.string[found.end() :])
    if found[0].startswith(found[1]) and len(named) < 2:
        return None
    return "" if {*named} <= {word[0].replace("中", "午") for word in timed} else None


def _one_by_one(found: re.Match[str]) -> str | None:
    """Give every meal of a list its hours: 午、晚餐分别为11:00-12:30、17:00-18:30."""
    named = "早中晚" if found[1] == "三餐" else found[1]
    meals = [_FULL[word[0]] for word in re.findall(IN_SHORT, named)]
    spans = re.findall(SPAN, found[2] or found[3])
    return "、".join(map("".join, zip(meals, spans, strict=True))) if len(meals) == len(spans) else None


def _meal_first(found: re.Match[str]) -> str | None:
    """Put a meal that stands behind its hours before them; None where either is another's."""
    named = re.search(rf"{IN_SHORT}[供应时间为: ]*$", found.string[: found.start()])
    bare = re.match(rf"[,;、 ]+{SPAN}(?! ?{MEAL})", found.string[found.end() :])
    return None if named or bare else f"{found[2] or found[3]}{found[1]}"


def _only(found: re.Match[str]) -> str:
    return f"{'只开' if found[1] else ''}{found[2]}"


def _no_others(found: re.Match[str]) -> str | None:
    """Give certain days the hours that the one meal they have has on the others; of holidays, close the others."""
    before = found.string[: found.start()]
    days = re.split(r"[,;。(]", before)[-1]
    if re.search(r"节|假|除夕|元旦", days):
        return _others_closed(found[1], before, days)
    hours = set(re.findall(rf"{_ALSO_CALLED[found[1][0]]}[供应时间为: ]*({HALF_DAY}?{SPAN})", before))
    return f"只开{found[1]}{hours.pop()}" if len(hours) == 1 else None


def _these_only(found: re.Match[str]) -> str | None:
    """Give certain days the hours that their meals have on the others; None where one of them has several, or none."""
    said = []
    for meal in (word[0] for word in re.findall(IN_SHORT, found[1])):
        before = found.string[: found.start()]
        hours = set(re.findall(rf"{_ALSO_CALLED[meal]}[供应时间为: ]*({HALF_DAY}?{SPAN})", before))
        if len(hours) != 1 or meal not in _FULL:
            return None
        said.append(f"{_FULL[meal]}{hours.pop()}")
    return f"只开{'、'.join(said)}"


def _others_closed(meal: str, before: str, days: str) -> str | None:
    """Say of the other sittings of a line that there are none."""
    named = [_FULL[word[0]] for word in re.findall(rf"{MEAL}(?=[^,;。]*\d)", before) if word[0] in _FULL]
    others = [other for other in dict.fromkeys(named) if other != _FULL.get(meal[0])]
    if not others or len(others) == len({*named}):
        return None
    return f"照常,{days}{'、'.join(others)}休息"


def _at_the_end(found: re.Match[str]) -> str | None:
    """Keep as a note that nothing is served behind the end of the hours; None for any other time."""
    return "(过时不候)" if found.string[: found.start()].endswith(found[1]) else None


MEAL_WORDINGS = (
    Rewriting(
        "which parts of the day are open, before their hours",
        r"^(?:只|仅)(?:开放|开|供应|供餐|供)(?:早上|中午|晚上|上午|下午)(?:[、和及](?:早上|中午|晚上|上午"
        r"|下午))+[,:] ?(?=[早中上下]午?\d|晚上?\d)",
        "",
        [("只开中午和晚上,中午11:00-13:00,晚上17:00-19:00", "中午11:00-13:00,晚上17:00-19:00")],
        needs="只仅",
    ),
    Rewriting(
        "the three meals of a day in short, where meals are named elsewhere",
        rf"早:? ?({SPAN}){THEN}(?:中午|午|中):? ?({SPAN}){THEN}晚:? ?({SPAN})(?=.*[早午中晚][餐饭])",
        r"早餐\1、午餐\2、晚餐\3",
        [
            (
                "早7:00-8:30 午11:30-13:00 晚17:30-19:00(周日无早餐)",
                "早餐7:00-8:30、午餐11:30-13:00、晚餐17:30-19:00(周日无早餐)",
            )
        ],
        needs="早 餐饭",
    ),
    Rewriting(
        "meals in brackets behind their hours",
        rf"(?<![餐饭点宵])((?:^|[,;、: ])?)({SPAN}) ?\(({MEAL})(?:时间|供应)?\)",
        r"\1\3\2",
        [("6:00-9:00(早餐),10:30-13:30(午餐)", "早餐6:00-9:00,午餐10:30-13:30")],
        needs="中宵早餐饭 (",
    ),
    Rewriting(
        "the serving of a meal, before its days",
        rf"({MEAL})(?:供应|服务|就餐|用餐|供餐)(?:时间)?: ?(?=[每周星工])",
        r"\1:",
        [("午餐供应:周一至周五11:00-12:30", "午餐:周一至周五11:00-12:30")],
        needs="供就应服用 周工星每",
    ),
    Rewriting(
        "meals, as in Hong Kong",
        r"([早午晚])膳(?:服务|供应)?",
        r"\1餐",
        [("午膳12:00-14:00", "午餐12:00-14:00")],
        needs="膳",
    ),
    Rewriting(
        "meals brought on certain days, behind a comma",
        rf"(?<=[一二三四五六日天末])送餐[,:] ?({HALF_DAY}?{SPAN})(?:送达|送到)?",
        r"送餐\1",
        [("每周一、三、五送餐,11:00-12:00送达", "每周一、三、五送餐11:00-12:00")],
        needs="餐",
    ),
    Rewriting(
        "how many meals there are, on certain days",
        rf"(?<=[一二三四五六日天末])(?:供应|提供|开设|供)(?:早中晚|一日)?[两二三23]餐[,:;] ?(?=(?:{IN_SHORT})[: ]*\d)",
        " ",
        [("周一至周五提供三餐,早7:00-8:00", "周一至周五 早7:00-8:00")],
        needs="供应提设",
    ),
    Rewriting(
        "how many meals a day has, before them",
        r"(^|(?<=[堂厅点站]))(?:一日|一天|每天|每日)(?:供应|提供|开|供)?[两二三23](?:餐|顿饭?)[,:]",
        lambda found: "" if not found.start() else "每天 ",
        [("一日两餐,午餐11:30-12:30", "午餐11:30-12:30")],
        needs="顿餐 一天每",
    ),
    Rewriting(
        "meals with their hours one by one",
        rf"(?!中午(?![餐饭]))(?:供应|提供)?((?:{IN_SHORT}[、和及]?){{2,4}}|三餐)(?:[两二三3]?餐)?(?:的)?(?:供应|开餐|用餐|就餐|供餐)?"
        rf"(?:[,;]? ?时间)?(?:分别)?(?:为|是|在)?:? ?"
        rf"(?:({SPAN}(?:{THEN}{SPAN})+)|\(({SPAN}(?:{THEN}{SPAN})+)\))",
        _one_by_one,
        [
            ("午、晚餐分别为11:00-12:30、17:00-18:30", "午餐11:00-12:30、晚餐17:00-18:30"),
            ("三餐(7:00-8:00、11:30-12:30、17:30-18:30)", "早餐7:00-8:00、午餐11:30-12:30、晚餐17:30-18:30"),
            ("中午11:40-13:50,下午16:00-18:30",) * 2,
            ("三餐:7:00-8:30,11:00-12:30,17:00-18:30", "早餐7:00-8:30、午餐11:00-12:30、晚餐17:00-18:30"),
        ],
        needs="中午宵早晚餐饭",
    ),
    Rewriting(
        "only one of the sittings that a line has named",
        rf"(?:只|仅)(?:提供|供应|供|开|有)?({MEAL})(?=[,;。)]|$)",
        _no_others,
        [
            (
                "早餐7:00-8:30,午餐11:30-13:00,周末只提供午餐",
                "早餐7:00-8:30,午餐11:30-13:00,周末只开午餐11:30-13:00",
            ),
        ],
        needs="仅只",
    ),
    Rewriting(
        "only this meal, before its hours",
        rf"(?<=[一二三四五六日天末])(?:仅|只)(?:有)?({MEAL})(?:供应)?[: ]?(?={HALF_DAY}?\d)",
        r"只开\1",
        [("周末仅中餐11:30-13:00", "周末只开中餐11:30-13:00")],
        needs="仅只",
    ),
    Rewriting(
        "when a meal is fetched",
        rf"({MEAL})(?:取餐|打餐|领餐|打饭|就餐|用餐|供应)(?:时间|时段)?[: ]*(?={HALF_DAY}?\d{{1,2}}[:点时])",
        r"\1",
        [("午餐取餐时间:11:00-12:30", "午餐11:00-12:30")],
        needs="取就应打用领",
    ),
    Rewriting(
        "one meal, and that its hours follow",
        rf"(?:供应|提供|开设|只开|供)?({MEAL})(?:一餐|一顿)?[,:] ?(?:具体|供应)?时间(?:为|是)?:? ?"
        rf"(?={HALF_DAY}?\d{{1,2}}[:点时])",
        r"\1",
        [("周一至周五供应午餐一餐,时间为11:30至12:30", "周一至周五午餐11:30至12:30")],
        needs="间 餐饭点宵",
    ),
    Rewriting(
        "two meals in one word",
        r"(?<![一-鿿])(早中|早午|中晚|午晚|早晚)餐(?=均|都|照常|正常|停|不|休)",
        lambda found: "、".join(_FULL[word] for word in found[1]),
        [("早餐停供、中晚餐照常", "早餐停供、午餐、晚餐照常")],
        needs="餐 早中午",
    ),
    Rewriting(
        "one meal less, the others as usual",
        rf"(?<=[一二三四五六日天末])(?:{MEAL}(?:停供|休息|停|不供应|不开|不供餐?)[,、; ]+)"
        rf"({MEAL}(?:[、和及]{MEAL})*)(?:均|都)?"
        r"(?:正常|照常)(?:供应|供餐|开餐)?(?=[,;。)]|$)",
        _these_only,
        [
            (
                "早餐7:00-8:00、午餐11:00-12:40、晚餐17:00-18:20,周六日早餐停供、午餐、晚餐照常",
                "早餐7:00-8:00、午餐11:00-12:40、晚餐17:00-18:20,周六日只开午餐11:00-12:40、晚餐17:00-18:20",
            )
        ],
        needs="正照",
    ),
    Rewriting(
        "no more behind the end",
        rf"(?<=[\d点时半分])[,;、 ](?:超过|过了?)({TYPED_TIME})(?:就|则|后)*(?:不再|停止|不)"
        r"(?:供应|供餐|提供|打饭|候)(?=[,;。]|$)",
        _at_the_end,
        [("11:00-12:30,超过12:30不再供应", "11:00-12:30(过时不候)")],
        needs="过",
    ),
    Rewriting(
        "the meal at noon",
        r"中午(?:饭|餐)",
        "午餐",
        [("只开中午饭,11:40-12:40", "只开午餐,11:40-12:40")],
        needs="中 餐饭",
    ),
    Rewriting(
        "one meal a day",
        rf"(?:只|仅)?(?:供应|供|开)?(?:中午|午间)(?:一(?:餐|顿饭?)|(?:供餐"
        rf"|供应|开餐|开饭)(?:一次|一餐|一顿)?)[,:] ?(?={TYPED_TIME})",
        "午餐",
        [("中午一餐,11:30-12:30", "午餐11:30-12:30")],
        needs="供应顿餐饭 中间",
    ),
    Rewriting(
        "how many meals a day has, behind its days",
        rf"(?<=[一二三四五六日天末])(?:{OPENS})?[,;](?:每天|每日)?(?:供应|提供)?[两二三23]餐[,:]",
        " ",
        [("周一至周六开餐,每天两餐,午餐11:00-12:00", "周一至周六 午餐11:00-12:00")],
        needs="餐 一三二五六四天日末",
    ),
    Rewriting(
        "meals named together before each with its hours",
        rf"(?<![不无未停])(?<!不供)(?<!供应)(?:供应|提供|开设|供)?((?:{IN_SHORT}[、和及]?)+)(?:[两二三3]?餐)?"
        rf"(?:供应)?[,:;] ?"
        rf"(?={IN_SHORT}[供应时间为: ]*{HALF_DAY}?\d)",
        _named_again,
        [("供应午、晚两餐:午餐11:00-12:30,晚餐17:00-18:30", "午餐11:00-12:30,晚餐17:00-18:30")],
        needs="中午宵早晚餐饭",
    ),
    Rewriting(
        "a meal behind its hours",
        rf"({SPAN}) ?(?:供应|提供|供|为|是)({MEAL})(?:服务|供应)?(?:时间)?(?=[,;。)( ]|$)",
        r"\2\1",
        [
            ("周一到周六 11:00-12:30 供应午餐", "周一到周六午餐 11:00-12:30"),
            ("11:00-12:30为午餐时间", "午餐11:00-12:30"),
        ],
        needs="为供应提是 中宵早餐饭",
    ),
    Rewriting(
        "a meal that touches its hours from behind",
        rf"({SPAN})(?:({MEAL})(?:供应|时间)?(?=[,;。()、 ]|$)| ({MEAL})(?=[,;。]|$))",
        _meal_first,
        [
            ("7:20-8:40 早餐;11:10-12:20 午餐", "早餐7:20-8:40;午餐11:10-12:20"),
            ("7:00-8:30早餐,11:30-12:30午餐", "早餐7:00-8:30,午餐11:30-12:30"),
            ("早餐7:00-8:30午餐 11:00-12:30", "早餐7:00-8:30午餐 11:00-12:30"),
            ("8:10-10:40早餐,11:20-12:50", "8:10-10:40早餐,11:20-12:50"),
        ],
        needs="餐饭点宵",
    ),
    Rewriting(
        "a meal that is served, before its hours",
        rf"(?<!不)(?<!未)(只|仅)?(?:供应|提供|供|(?<=[只仅])(?:开|做|烧|煮|办|卖"
        rf"|有))({MEAL})(?:服务)?[,: ]*(?:时间)?(?:为|是)?[: ]*(?={HALF_DAY}?\d{{1,2}}[:点时])",
        _only,
        [("供应午餐,11:00-12:30", "午餐11:00-12:30"), ("周末只供应午餐 11:00-12:30", "周末只开午餐11:00-12:30")],
        needs="仅供只应提",
    ),
    Rewriting(
        "several meals of certain days, named only",
        rf"(?<=[一二三四五六日天末])(?:只|仅)?(?:供应|提供|供"
        rf"|开)((?:{IN_SHORT}[、和及]?){{2,3}})(?:[两二三23]?餐)?(?=[,;。)]|$)",
        _these_only,
        [
            (
                "周一至周五早餐6:30-8:30、午餐11:00-13:00、晚餐17:00-19:00,周末供应中晚两餐",
                "周一至周五早餐6:30-8:30、午餐11:00-13:00、晚餐17:00-19:00,周末只开午餐11:00-13:00、晚餐17:00-19:00",
            )
        ],
        needs="供应开提 中午宵早晚餐饭",
    ),
)
