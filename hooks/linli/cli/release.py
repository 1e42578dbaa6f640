"""`linli release` and `linli rollback`: put a finished site up on a server in one step, and go back as quickly."""

from pathlib import Path

import click

from linli.publish.compression import encodings
from linli.publish.releases import KEPT, NoRelease, NotASite, Releases

SERVER_FOLDER = click.argument("home", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER")


@click.command("release", help="把做好的网站 SITE（文件夹或 zip）放到服务器的 FOLDER 里，一下换上")
@click.argument("site", type=click.Path(exists=True, path_type=Path), metavar="SITE")
@SERVER_FOLDER
def release_command(site: Path, home: Path) -> None:
    """Copy, compress, turn the link, and keep the last versions."""
    try:
        release = Releases(home).add(site)
    except NotASite as error:
        raise click.UsageError(str(error)) from None
    ways = "、".join(ending.removeprefix(".") for ending in encodings())
    click.echo(f"换好了：{release.name}（压缩：{ways}；留着最近{KEPT}版，要退回上一版：linli rollback {home}）")


@click.command("rollback", help="退回上一版，或者退回 RELEASE 那一版")
@SERVER_FOLDER
@click.argument("release", default="", metavar="[RELEASE]")
def rollback_command(home: Path, release: str) -> None:
    """Turn the link back, and list what is kept."""
    releases = Releases(home)
    try:
        served = releases.back(release)
    except NoRelease as error:
        names = "、".join(path.name for path in releases.kept())
        raise click.UsageError(f"{error}留着的有：{names or '一版也没有'}") from None
    for path in releases.kept():
        click.echo(f"{'→' if path == served else '　'} {path.name}")
    click.echo("网站退回了，记录没有：下一次生成以前，先把记录里错的改好（或者 git revert），不然又会换上去。")
