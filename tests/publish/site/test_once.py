"""A build works everything out once, and nothing that it has worked out outlives a change: what `make serve` relies on."""

from shutil import copytree

import pytest

from linli.press.store import Store
from linli.publish.build import Publication
from linli.publish.frame import SENTINELS
from linli.publish.index import files
from linli.publish.sheets.registry import NoticeKey, notice_view
from linli.publish.writing import planned
from tests.sample import CANTEEN, DIRECTORY, FILES, ROOT, write_sample

SHEET = "notices/liuxi-canteen/sign/index.html"
PAGE = "places/liuxi-canteen/index.html"
TODAY = "2026-11-24"
HOURS = "开放时间: [工作日 09:00-17:00]\n"

HTML = "<title>{title}</title>{description}{canonical}{picture}{body}".format(**SENTINELS)

HOLIDAYS = """\
年份: 2026
标题: 通知
日期: 2025-11-04
节日:
  - {名称: 元旦, 法定: [2026-01-01], 放假: 2026-01-01至2026-01-03}
  - {名称: 春节, 法定: [2026-02-16, 2026-02-17, 2026-02-18, 2026-02-19], 放假: 2026-02-15至2026-02-23}
  - {名称: 清明节, 法定: [2026-04-05], 放假: 2026-04-04至2026-04-06}
  - {名称: 劳动节, 法定: [2026-05-01, 2026-05-02], 放假: 2026-05-01至2026-05-05}
  - {名称: 端午节, 法定: [2026-06-19], 放假: 2026-06-19至2026-06-21}
  - {名称: 中秋节, 法定: [2026-09-25], 放假: 2026-09-25至2026-09-27}
  - {名称: 国庆节, 法定: [2026-10-01, 2026-10-02, 2026-10-03], 放假: 2026-10-01至2026-10-07, 上班: [2026-11-28]}
"""


def project(root):
    """Write a small project with templates and styles of its own."""
    write_sample(root, {CANTEEN: FILES[CANTEEN] + HOURS})
    copytree(ROOT / "overrides", root / "overrides")
    return root


def serving():
    """Return a publication that serves."""
    found = Publication()
    found.serving = True
    return found


@pytest.fixture
def root(tmp_path):
    """A small project."""
    return project(tmp_path)


@pytest.fixture
def preview(monkeypatch):
    """A publication that serves."""
    monkeypatch.setenv("LINLI_TODAY", TODAY)
    return serving()


def rebuild(preview, root):
    """Build as MkDocs does after a change; return the folder."""
    folder = root / "served"
    assert preview.open(root, {"directory": DIRECTORY}, None, folder) == ""
    for base, depth in preview.frames_needed():
        preview.add_frame(base, depth, HTML)
    preview.add_hand_page("about/", "关于", "<p>关于</p>")
    preview.extend_sitemap("</urlset>")
    preview.write()
    return folder


def change(root, name, old, new):
    """Change a file of the project."""
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


# (file, what is there, what it becomes, the file of the site that shows it, what it shows)
CHANGES = (
    (f"{DIRECTORY}/{CANTEEN}", "09:00", "09:20", PAGE, "09:20"),
    (f"{DIRECTORY}/{CANTEEN}", "柳溪社区幸福", "柳溪社区新幸福", "data/index.json", "柳溪社区新幸福食堂"),
    (f"{DIRECTORY}/areas.yml", "名称: 柳溪社区", "名称: 柳溪新社区", PAGE, "柳溪新社区"),
    (f"{DIRECTORY}/sources.yml", "虚构的报道", "别的报道", PAGE, "别的报道"),
    ("data/vocabulary/kinds.yml", "老人和孩子白天可以来", "白天谁都可以来", "index.html", "白天谁都可以来"),
    ("data/vocabulary/query-words.yml", "名称: 我想问一下", "名称: 我想问桩事", "data/index.json", "我想问桩事"),
    ("overrides/linli/pages/place.html", "<h1>", "<h1>改过", PAGE, "<h1>改过"),
    ("overrides/linli/components/breadcrumbs.html", "<nav", "<i>改过</i><nav", PAGE, "<i>改过</i>"),
    ("overrides/linli/notices/foot.html", "<footer", "<i>改过</i><footer", SHEET, "<i>改过</i>"),
    ("overrides/assets/css/base.css", "\n", "\n/* 改过 */", "assets/linli.*.css", "改过"),
    ("overrides/assets/css/notices/head.css", "\n", "\n/* 改过 */", "assets/notices.*.css", "改过"),
    ("overrides/assets/css/tokens.css", "--ll-canteen:", "--ll-canteen: #123456; --ll-was:", SHEET, "#123456"),
)


def newest(folder, uri):
    """Return the file of an address, the last written where its name says what is in it."""
    return max(folder.glob(uri), key=lambda path: path.stat().st_mtime_ns)


@pytest.fixture(scope="module")
def before_and_after(tmp_path_factory):
    """The files that CHANGES name, before all of them and after, built by one process that serves."""
    root = project(tmp_path_factory.mktemp("served"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LINLI_TODAY", TODAY)
        preview = serving()
        builds = []
        for changes in ((), CHANGES):
            for name, old, new, *_ in changes:
                change(root, name, old, new)
            folder = rebuild(preview, root)
            builds.append({uri: newest(folder, uri).read_text("utf-8") for *_, uri, _ in CHANGES})
    return builds


@pytest.mark.parametrize(
    ("uri", "shown"), [(uri, shown) for *_, uri, shown in CHANGES], ids=[row[0] for row in CHANGES]
)
def test_a_change_is_seen(before_and_after, uri, shown):
    """Whatever is edited while the site is served stands on the page of the next build."""
    before, after = before_and_after
    assert shown not in before[uri]
    assert shown in after[uri]


def test_a_new_calendar_is_seen(preview, root):
    """A holiday notice that is added while the site is served decides the days of the next build."""
    uri = "data/places/liuxi-canteen.json"
    before = (rebuild(preview, root) / uri).read_text("utf-8")
    folder = root / "data" / "calendar" / "holidays"
    folder.mkdir(parents=True)
    (folder / "2026.yml").write_text(HOLIDAYS, "utf-8")
    assert (rebuild(preview, root) / uri).read_text("utf-8") != before


def test_a_pdf_of_an_older_template_is_not_offered(preview, root):
    """A PDF is linked while its sheet is what it shows; after a change of the template it is no longer."""
    folder = rebuild(preview, root)
    (site,) = preview.sites
    kept = Store(root).kept(notice_view(site, NoticeKey("liuxi-canteen", "sign")))
    kept.pdf.parent.mkdir(parents=True)
    kept.pdf.write_bytes(b"%PDF")
    rebuild(preview, root)
    assert "liuxi-canteen/sign.pdf" in (folder / PAGE).read_text("utf-8")
    change(root, "overrides/linli/notices/foot.html", "<footer", "<i>改过</i><footer")
    rebuild(preview, root)
    assert "liuxi-canteen/sign.pdf" not in (folder / PAGE).read_text("utf-8")


def test_a_build_has_one_site_one_plan_and_one_catalogue(preview, root, monkeypatch):
    """From opening to writing the sites are the same, each is planned once and its index is worked out once."""
    made = []
    catalogue_of = files.catalogue_of
    monkeypatch.setattr(files, "catalogue_of", lambda *given: made.append(given) or catalogue_of(*given))
    assert preview.open(root, {"directory": DIRECTORY}, None, root / "served") == ""
    (site,) = preview.sites
    plan = planned(site)
    for base, depth in preview.frames_needed():
        preview.add_frame(base, depth, HTML)
    preview.extend_sitemap("</urlset>")
    preview.write()
    assert preview.sites == (site,)
    assert preview.sites[0] is site
    assert planned(site) is plan
    assert len(made) == 1
