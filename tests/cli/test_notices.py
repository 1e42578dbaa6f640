"""`linli notices`: only what has changed, on several cores, with a summary a clerk understands; never a traceback."""

import json
import shutil
import subprocess
import sys
from datetime import date

import pytest
from click.testing import CliRunner

from linli.checks.project import open_project
from linli.cli import main
from linli.load.settings import read_settings
from linli.press import workshop
from linli.press.store import Store
from linli.press.workshop import Job, PressUnavailable, open_press, print_all
from linli.publish.build import sites_of
from linli.publish.sheets.print_pages import NOTICE_FILES
from linli.publish.sheets.printed import print_links
from tests.cli.history import git
from tests.press.views import notice
from tests.sample import CANTEEN, CENTER, DIRECTORY, FILES, ROOT, write_sample

SETTINGS = f"site_url: https://linli.example/\nextra:\n  linli: {{directory: {DIRECTORY}}}\n"


@pytest.fixture
def project(tmp_path, monkeypatch, fonts):
    """The sample directory as a project of its own, with templates and fonts; the command runs in it."""
    write_sample(tmp_path, {})
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    shutil.copytree(fonts.folder, tmp_path / fonts.folder.relative_to(ROOT))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LINLI_TODAY", "2026-11-24")
    return tmp_path


def run(*arguments):
    """Run the command; return its exit code and what it says."""
    done = CliRunner().invoke(main, ["notices", *arguments])
    return done.exit_code, done.output


def change(project, file, old, new):
    """Change a text in a file of the sample."""
    path = project / DIRECTORY / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_only_what_has_changed_is_printed(project):
    """The second run prints nothing; after one record has changed, its notices and the booklets it stands in."""
    assert "公示11张：新做11张，没有变的0张。" in run("--jobs", "1")[1]
    assert "公示11张：新做0张，没有变的11张。" in run("--jobs", "1")[1]
    change(project, CANTEEN, FILES[CANTEEN].splitlines()[0], "名称: 柳溪食堂")
    assert "公示11张：新做8张，没有变的3张。" in run("--jobs", "1")[1]


CHOICES = [
    (("liuxi-canteen",), 3),
    (("liuxi-canteen", "liuxi-center"), 5),
    (("--kind", "hours"), 2),
    (("--kind", "hours", "--kind", "sign", "liuxi-center"), 2),
    (("--area", "qinghe/chengguan/liuxi"), 6),
    (("--area", "qinghe"), 10),
]


@pytest.mark.parametrize(("arguments", "count"), CHOICES)
def test_choosing(project, arguments, count):
    """By subject, by kind, by area."""
    code, said = run(*arguments, "--jobs", "1")
    assert (code, f"公示{count}张：" in said) == (0, True)


def test_pictures_come_on_request(project):
    """With --png, a picture beside every PDF but the booklets'."""
    run("liuxi-canteen", "--png", "--jobs", "1")
    kept = list(Store(project).folder.rglob("*.p*"))
    assert sorted(path.suffix for path in kept) == [".pdf"] * 3 + [".png"] * 3


def test_only_what_a_change_wants_on_the_wall(project):
    """Compared with a commit: the sheets that `linli diff` names, and none where there is nothing to post."""
    git(project, "init", "--quiet", "-b", "main")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "x")
    assert "公示0张：" in run("--base", "main", "--jobs", "1")[1]
    change(project, CANTEEN, "来源", "开放时间: [每天 午餐 11:00-12:30]\n来源")
    named = CliRunner().invoke(main, ["diff", "main", "--format", "json"]).output
    paper = json.loads(named)["sites"][0]["paper"]
    assert f"公示{len(paper['new'] + paper['again'])}张：" in run("--base", "main", "--jobs", "1")[1]
    assert "git 里没有“mian”" in run("--base", "mian")[1]
    change(project, CANTEEN, "类型: 幸福食堂", "类型: 饭店")
    assert run("--base", "main")[0] == 1


def test_nothing_of_that_name(project):
    """A subject that does not exist is a usage error."""
    code, said = run("no-such-place")
    assert (code, "没有这样的公示。" in said) == (2, True)


def test_bad_data_prints_nothing(project):
    """Errors in the records are reported, and no notice is made."""
    change(project, CENTER, "类型: 服务中心", "类型: 饭店")
    code, said = run()
    assert code == 1
    assert "数据有误，没有制作公示：" in said
    assert not Store(project).folder.exists()


def test_a_missing_glyph_names_record_and_line(project):
    """A character no font has is an error with file and line; the other notices are made."""
    change(project, CENTER, "柳溪社区关爱服务中心", "柳溪𰻝面中心")
    code, said = run("--jobs", "1", "--kind", "hours")
    assert code == 1
    assert (
        f"{DIRECTORY}/{CENTER}:1 公示的字体里没有“𰻝”（U+30EDD），这张公示没有做。请换一个写法，例如用规范字。" in said
    )
    assert len(list(Store(project).folder.rglob("*.pdf"))) == 1


def test_what_needs_a_look_is_listed(project):
    """A second page and small type are named."""
    many = "\n".join(f"  - 1月{day}日 {day % 12 + 6:02}:00-20:00" for day in range(1, 29))
    change(project, CENTER, "来源", f"开放时间:\n{many}\n来源")
    assert "notices/liuxi-center/hours 一张纸放不下，共2页" in run("--jobs", "1")[1]


def test_without_fonts_there_is_one_message(project):
    """Where the fonts have not been made, the message says how; nothing else happens."""
    shutil.rmtree(project / ".cache" / "fonts")
    code, said = run()
    assert (code, said.splitlines()[-1]) == (1, "错误：打印公示用的字体还没有做。请运行：linli fonts")


LACKING = [
    ("linux", OSError("no pango"), "打印公示要用的 Pango 没有装。请运行：sudo apt install libpango-1.0-0 "),
    ("darwin", OSError("no pango"), "打印公示要用的 Pango 没有装。请运行：brew install pango"),
    ("win32", OSError("no pango"), "打印公示要用的 Pango 没有装。请运行：pacman -S mingw-w64-ucrt-x86_64-pango"),
    ("linux", ModuleNotFoundError("x", name="weasyprint"), "打印公示还缺少“weasyprint”。请运行：pip install "),
]


@pytest.mark.parametrize(("platform", "error", "message"), LACKING)
def test_what_is_lacking_is_named_for_each_system(monkeypatch, platform, error, message):
    """Without Pango or WeasyPrint there is one Chinese message with the command to type."""

    def fail(name):
        raise error

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(workshop.importlib, "import_module", fail)
    with pytest.raises(PressUnavailable, match=message.replace("-", r"\-").replace("[", r"\[")):
        open_press(ROOT)


def test_several_cores_print_the_same(project, press):
    """A pool of processes prints every job, in order, the same bytes as one press."""
    jobs = [Job(f"n/{number}", notice(name=f"第{number}食堂")) for number in range(workshop.FEW + 2)]
    done = list(print_all(project, jobs, 2))
    assert [found.job for found in done] == jobs
    assert all(found.fresh and found.result.pages == 1 for found in done)
    assert Store(project).kept(jobs[3].view).pdf.read_bytes() == press.print(jobs[3].view).pdf


def test_another_recipe_is_another_notice(project):
    """A change of a template makes every notice anew."""
    before = Store(project).kept(notice())
    (project / "overrides" / "linli" / "notices" / "foot.html").write_text("<a id='end'></a>", "utf-8")
    assert Store(project).kept(notice()) != before


def published(project):
    """Return the files of notices that a build would publish, and what the page of the centre says of its hours."""
    settings, _ = read_settings(project)
    (site,) = sites_of(open_project(project, settings.directories), settings, date(2026, 11, 24))
    files = {plan.uri: NOTICE_FILES.render(site, plan) for plan in NOTICE_FILES.plan(site)}
    hours = next(found for found in print_links(site, site.directory.places["liuxi-center"]) if "/hours/" in found.path)
    return files, (hours.pdf, hours.png)


def test_a_build_publishes_what_is_current(project):
    """PDFs and pictures stand beside the sheets and are linked, until the record changes; then they are gone."""
    assert published(project) == ({}, ("", ""))
    run("--kind", "hours", "--png", "--jobs", "1")
    files, links = published(project)
    pdf, png = "notices/liuxi-center/hours.pdf", "notices/liuxi-center/hours.png"
    assert links == (pdf, png)
    assert sorted(files) == [
        f"notices/liuxi-{name}"
        for name in ("canteen/hours.pdf", "canteen/hours.png", "center/hours.pdf", "center/hours.png")
    ]
    assert (files[pdf][:5], files[png][1:4]) == (b"%PDF-", b"PNG")
    change(project, CENTER, "柳溪社区关爱服务中心", "柳溪关爱服务中心")
    files, links = published(project)
    assert links == ("", "")
    assert sorted(files) == ["notices/liuxi-canteen/hours.pdf", "notices/liuxi-canteen/hours.png"]


def test_the_website_needs_nothing_of_the_press():
    """Building pages and all other commands import neither WeasyPrint nor fonts nor pictures."""
    code = "import linli.cli, linli.publish.build, sys; print({'weasyprint', 'fontTools', 'pypdfium2', 'PIL'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT / "hooks")
    assert done.stdout.strip() == "set()"
