"""Previewing: an error in the data keeps the last good site and stands on every page; hostile text stays text."""

import shutil

import pytest

from linli.publish.build import Publication
from linli.publish.writing import write_site
from tests.golden.tree import FRAME
from tests.publish.site.test_adapter import build, project  # noqa: F401  (a fixture)
from tests.publish.site.test_left_standing import edited
from tests.sample import CANTEEN, DIRECTORY, FILES, ROOT, write_sample

HOSTILE = "</title><script>document.title='owned'</script>\"'&<img src=x onerror=\"document.title='owned'\">完"


@pytest.fixture
def preview(tmp_path, monkeypatch):
    """A publication that serves a small project."""
    write_sample(tmp_path, {})
    monkeypatch.setenv("LINLI_TODAY", "2026-11-24")
    found = Publication()
    found.serving = True
    return found


def opened(preview, root):
    """Open the project as MkDocs does before every rebuild."""
    return preview.open(root, {"directory": DIRECTORY}, None, root / "served")


def names(preview):
    """Return the names of the places that would be served."""
    return {place.name for site in preview.sites for place in site.directory.places.values()}


def test_an_error_keeps_the_last_good_site_and_is_shown(preview, tmp_path):
    """After an edit with an error the pages of before are served, with the error in the frame."""
    assert opened(preview, tmp_path) == ""
    good = names(preview)
    (tmp_path / DIRECTORY / CANTEEN).write_text(FILES[CANTEEN].replace("幸福食堂\n所", "食堂铺\n所"))
    assert opened(preview, tmp_path) == ""
    assert names(preview) == good
    assert not preview.for_frame()["linli_offline"]
    assert len(preview.for_frame()["linli_problems"]) == 1
    assert f"{CANTEEN}:2 类型：不认识“食堂铺”" in preview.for_frame()["linli_problems"][0]


def test_a_mended_error_is_gone(preview, tmp_path):
    """Once the record is mended the new pages are served, and no error is shown."""
    opened(preview, tmp_path)
    (tmp_path / DIRECTORY / CANTEEN).write_text("a: [\n")
    opened(preview, tmp_path)
    (tmp_path / DIRECTORY / CANTEEN).write_text(FILES[CANTEEN].replace("柳溪社区幸福", "柳溪社区新"))
    assert opened(preview, tmp_path) == ""
    assert "柳溪社区新食堂" in names(preview)
    assert preview.for_frame()["linli_problems"] == []


CHANGES = {
    "a record": edited(f"{DIRECTORY}/{CANTEEN}", "柳溪社区幸福", "柳溪社区新"),
    "a record put back": edited(f"{DIRECTORY}/{CANTEEN}", "柳溪社区新", "柳溪社区幸福"),
    "a word of the vocabulary": edited("data/vocabulary/kinds.yml", "同义词: [食堂,", "同义词: [新吃处, 食堂,"),
    "areas": edited(f"{DIRECTORY}/areas.yml", "城关镇", "城南镇"),
    "a record less": lambda root: (root / DIRECTORY / CANTEEN).unlink(),
}


def served(preview, root):
    """Open the project anew, and return every file that would be served."""
    assert opened(preview, root) == ""
    folder = root / "served"
    shutil.rmtree(folder, ignore_errors=True)
    for site in preview.sites:
        site.frames.update(dict.fromkeys(range(9), FRAME))
        write_site(site, folder)
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("names", [tuple(CHANGES)[:1], pytest.param(tuple(CHANGES), marks=pytest.mark.whole)])
def test_every_change_is_served(preview, tmp_path, names, monkeypatch):
    """While one process serves, each change shows as in a process that has seen nothing before, to the byte."""
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    last = served(preview, tmp_path)
    for name in names:
        CHANGES[name](tmp_path)
        found = served(preview, tmp_path)
        assert found != last, name
        with monkeypatch.context() as patched:
            patched.setenv("LINLI_NO_CACHE", "1")
            fresh = Publication()
            fresh.serving = True
            assert found == served(fresh, tmp_path), name
        last = found


def test_the_first_build_with_an_error_fails(preview, tmp_path):
    """Without a good site to keep there is only the report."""
    (tmp_path / DIRECTORY / CANTEEN).write_text("a: [\n")
    assert "数据有误" in opened(preview, tmp_path)


def test_hostile_text_is_text_in_a_real_browser(project, chromium):  # noqa: F811
    """A record full of markup, quotes and line separators runs nothing, in title, description, JSON and body."""
    quoted = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    record = FILES[CANTEEN].replace("名称: 柳溪社区幸福食堂", f'名称: "{quoted}"')
    record += f'地址: "{quoted}"\n说明: "{quoted}"\n场地: ["{quoted}"]\n'
    (project / DIRECTORY / CANTEEN).write_text(record)
    code, output = build(project)
    assert code == 0, output
    page = chromium.new_page()
    page.goto((project / "site" / "places" / "liuxi-canteen" / "index.html").as_uri())
    assert "owned" not in page.title().split("'")[0]
    assert page.title().startswith("</title><script>")
    assert page.locator("h1").inner_text().startswith("</title><script>")
    assert (
        page.locator("script:not([src]):not([type])").evaluate_all(
            "all => all.filter(s => s.text.includes('owned')).length"
        )
        == 0
    )
    assert page.locator("img").count() == 0
    page.close()
