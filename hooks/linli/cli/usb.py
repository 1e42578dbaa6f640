"""`linli usb`: a copy of the finished site that opens from a memory stick."""

from pathlib import Path

import click

from linli.publish.portable import make_portable


@click.command(help="把做好的网站 SITE 复制成一份放进 FOLDER：拷到U盘上，双击 index.html 就能看，也能查找。")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def usb_command(site: Path, folder: Path) -> None:
    """Make the copy; a usage error where it would lie in the site, or hold something else than such a copy."""
    if not (site / "index.html").exists():
        raise click.UsageError(f"“{site}”里没有 index.html，不是做好的网站。请先运行 make site。")
    if site.resolve().is_relative_to(folder.resolve()) or folder.resolve().is_relative_to(site.resolve()):
        raise click.UsageError("两个文件夹不能一个在另一个里面。")
    if folder.exists() and any(folder.iterdir()) and not (folder / "assets" / "usb.js").exists():
        raise click.UsageError(f"“{folder}”里有别的东西，怕盖掉。请换一个空的文件夹。")
    click.echo(f"{make_portable(Path.cwd(), site, folder)}页，在 {folder}。把整个文件夹拷到U盘上，双击 index.html。")
