"""`linli package`: the finished site as one zip that runs below any path: of a web server, a portal, a memory stick."""

import zipfile
from datetime import date
from pathlib import Path

import click

from linli.cli.check import today

LONGEST_AGO = (1980, 1, 1, 0, 0, 0)
"""A zip knows no earlier time."""


@click.command("package", help="把生成好的网站打成一个 zip，放到任何网站的任何目录下都能用")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default="site", metavar="[SITE]")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), default=None, help="写到哪里")
def package_command(site: Path, output: Path | None) -> None:
    """Pack the site; the same site on the same day gives the same bytes."""
    if not (site / "index.html").exists():
        raise click.UsageError(f"“{site}”里没有 index.html，不是生成好的网站。先运行 make site。")
    target = output or Path(f"linli-{today()}.zip")
    count = pack(site, target, today())
    click.echo(f"{target}：{count}个文件，{target.stat().st_size // 1_000_000 + 1}MB。解开就能用，不要改里面的目录。")


def pack(site: Path, target: Path, day: date) -> int:
    """Write a zip of every file below a folder, whole or not at all; return how many there are."""
    beside = target.with_suffix(".tmp")
    files = sorted(path for path in site.rglob("*") if path.is_file())
    moment = max((day.year, day.month, day.day, 0, 0, 0), LONGEST_AGO)
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(site).as_posix(), moment)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    beside.replace(target)
    return len(files)
