"""The day on which a record last changed: what a feed sorts by, and what a calendar counts its SEQUENCE from."""

from dataclasses import replace
from datetime import date

import pytest

from linli.load.settings import Settings
from linli.publish.data.revision import changed, revised, sequence
from linli.publish.site import Site
from tests.publish.data.sites import TODAY
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, open_sample

NEWS = """\
标题: 停电
种类: 停业
涉及: [{subject}]
起止: 2026-12-01至2026-12-02
发布时间: {published} 09:00
来源: [s1]
录入: 2026-11-12
"""
ENTERED = "录入: 2026-11-10\n"
CHECKED = "核实: {方式: 电话, 日期: 2026-11-15, 岗位: 民政办}\n"
PARTLY = "核实: {方式: 电话, 日期: 2026-11-15, 岗位: 民政办, 分项: {电话: 2026-11-18}}\n"


def entered(file, further=""):
    """Return a record of the sample that was entered on 10 November."""
    return FILES[file].replace("录入: 2026-11-23\n", ENTERED) + further


def site_of(folder, files, commit):
    """Return the sample as a site whose newest commit is of a day."""
    project = open_sample(folder, files)
    directory = replace(project.directories[DIRECTORY], newest_change=commit)
    return Site(root=folder, directory=directory, settings=Settings(directory=DIRECTORY), today=TODAY)


# what else there is, newest commit, newest day of the canteen's records, newest of all
DAYS = [
    ({}, None, (11, 10), (11, 10)),
    ({}, date(2026, 11, 9), (11, 10), (11, 10)),
    ({}, date(2026, 11, 20), (11, 10), (11, 20)),
    ({CANTEEN: entered(CANTEEN, CHECKED)}, None, (11, 15), (11, 15)),
    ({CANTEEN: entered(CANTEEN, PARTLY)}, None, (11, 18), (11, 18)),
    ({CENTER: entered(CENTER, CHECKED)}, None, (11, 15), (11, 15)),
    ({"announcements/qinghe/20261112-x.yml": NEWS.format(subject="liuxi-canteen", published="2026-11-19")}, None, (11, 19), (11, 19)),
    ({"announcements/qinghe/20261112-x.yml": NEWS.format(subject="liuxi-center", published="2026-11-19")}, None, (11, 19), (11, 19)),
    ({"announcements/qinghe/20261112-x.yml": NEWS.format(subject="qinghe/chengguan", published="2026-11-19")}, None, (11, 19), (11, 19)),
    # what is to be published later has changed nothing yet
    ({"announcements/qinghe/20261112-x.yml": NEWS.format(subject="liuxi-canteen", published="2026-11-25")}, None, (11, 10), (11, 10)),
]  # fmt: skip


@pytest.mark.parametrize(("files", "commit", "own", "newest"), DAYS)
def test_the_newest_of_all_days(tmp_path, files, commit, own, newest):
    """录入, 核实 with its parts, 发布时间 of what concerns a place or what it lies in; and the last commit."""
    old = {file: entered(file) for file in (CENTER, CANTEEN)}
    site = site_of(tmp_path, {**old, **files}, commit)
    canteen = site.directory.places["liuxi-canteen"]
    assert revised(site, canteen) == date(2026, *own)
    assert changed(site, canteen) == date(2026, *newest)


@pytest.mark.parametrize(
    ("day", "number"), [(date(2020, 1, 1), 0), (date(2020, 1, 2), 1), (date(2026, 11, 24), 2519), (date(2019, 5, 1), 0)]
)
def test_a_sequence_counts_days(day, number):
    """Days since 1 January 2020, never below nothing."""
    assert sequence(day) == number
