"""Previewing: an error in the data keeps the last good site and stands on every page; hostile text stays text."""

import pytest

from linli.publish.build import Publication
from tests.publish.site.test_adapter import build, project  # noqa: F401  (a fixture)
from tests.sample import CANTEEN, DIRECTORY, FILES, write_sample

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
