"""The files of data/calendar: what is refused, and how it is said."""

import pytest

from linli.load.calendar_folder import load_almanac

NOTICE = """\
年份: 2026
标题: 国务院办公厅关于2026年部分节假日安排的通知
日期: 2025-11-04
节日:
  - {名称: 元旦, 法定: [2026-01-01], 放假: 2026-01-01至2026-01-03, 上班: [2026-01-04]}
  - {名称: 春节, 法定: [2026-02-16, 2026-02-17, 2026-02-18, 2026-02-19], 放假: 2026-02-15至2026-02-23}
  - {名称: 清明节, 法定: [2026-04-05], 放假: 2026-04-04至2026-04-06}
  - {名称: 劳动节, 法定: [2026-05-01, 2026-05-02], 放假: 2026-05-01至2026-05-05}
  - {名称: 端午节, 法定: [2026-06-19], 放假: 2026-06-19至2026-06-21}
  - {名称: 中秋节, 法定: [2026-09-25], 放假: 2026-09-25至2026-09-27}
  - {名称: 国庆节, 法定: [2026-10-01, 2026-10-02, 2026-10-03], 放假: 2026-10-01至2026-10-07}
"""
TERMS = "地区: shili\n年份: 2026\n暑假: 2026-07-11至2026-08-31\n"
MARKET = "地区: shili/yunping\n逢: 农历逢二、五、八\n"
MARKET_FILE = "data/calendar/markets/shili/yunping.yml"
HOLIDAYS_FILE = "data/calendar/holidays/2026.yml"
TERMS_FILE = "data/calendar/terms/shili/2026.yml"


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        (HOLIDAYS_FILE, NOTICE, None),
        (TERMS_FILE, TERMS, None),
        (MARKET_FILE, MARKET, None),
        (MARKET_FILE, MARKET.replace("农历逢二、五、八", "公历逢5、10"), None),
        (MARKET_FILE, MARKET.replace("农历逢二、五、八", "周三、周日"), None),
        (
            MARKET_FILE,
            MARKET.replace("农历逢二、五、八", "逢集"),
            f"{MARKET_FILE}:2 逢：赶集的日子“逢集”只能按农历、公历的日子或星期几写。请写成：农历逢二、五、八",
        ),
        (
            MARKET_FILE,
            MARKET.replace("农历逢二、五、八", "属鸡日"),
            f"{MARKET_FILE}:2 逢：赶集的日子“属鸡日”看不懂。请写成：农历逢二、五、八",
        ),
        (
            HOLIDAYS_FILE,
            NOTICE.replace("名称: 元旦", "名称: 新年"),
            f"{HOLIDAYS_FILE}:5 节日 第1项 名称：不认识节日“新年”。"
            "可以写的有：元旦、春节、清明节、劳动节、端午节、中秋节、国庆节",
        ),
        (
            HOLIDAYS_FILE,
            NOTICE.replace("上班: [2026-01-04]", "上班: [2026-01-05]"),
            f"{HOLIDAYS_FILE}:5 节日 第1项：2026-01-05不会是调休上班日：它不是周六、周日，或者已经放假。请与通知核对。",
        ),
        (
            HOLIDAYS_FILE,
            NOTICE.replace("放假: 2026-04-04至2026-04-06", "放假: 2026-04-06至2026-04-07"),
            f"{HOLIDAYS_FILE}:7 节日 第3项：法定放假日2026-04-05不在放假的日子里。请与通知核对。",
        ),
        (
            HOLIDAYS_FILE,
            NOTICE.replace("名称: 中秋节", "名称: 端午节"),
            f"{HOLIDAYS_FILE}:1 “端午节”写了2次。七个节日各写一次。",
        ),
        (
            HOLIDAYS_FILE,
            NOTICE.replace("2026-05-01, 2026-05-02", "2026-05-01"),
            f"{HOLIDAYS_FILE}:1 “劳动节”缺少法定放假日2026-05-02。请与《全国年节及纪念日放假办法》核对。",
        ),
        (
            HOLIDAYS_FILE,
            NOTICE.replace("年份: 2026", "年份: 二〇二六"),
            f"{HOLIDAYS_FILE}:1 年份：年份“二〇二六”看不懂。请写成：2026",
        ),
        (
            "data/calendar/holidays/2027.yml",
            NOTICE,
            "data/calendar/holidays/2027.yml 文件名或文件夹与内容不符。请移到：data/calendar/holidays/2026.yml",
        ),
        (
            "data/calendar/terms/shili/2027.yml",
            TERMS,
            f"data/calendar/terms/shili/2027.yml 文件名或文件夹与内容不符。请移到：{TERMS_FILE}",
        ),
        (
            TERMS_FILE,
            TERMS.replace("2026-08-31", "另行通知"),
            f"{TERMS_FILE}:3 暑假：这里要写明最后一天。请写成：2026-07-11至2026-07-17",
        ),
    ],
)
def test_calendar_files(tmp_path, file, text, problem):
    """A good file gives no problem; a bad one is named with its line and what to type."""
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    _, problems = load_almanac(tmp_path)
    assert [str(found) for found in problems] == ([problem] if problem else [])
