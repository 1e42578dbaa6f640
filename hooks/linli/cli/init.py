"""`linli init` and `linli upgrade`: another county in an hour, and the next version of the program for it."""

from pathlib import Path

import click

from linli.cli.county import begin_county, county_code, program_root, renewed, without_level
from linli.cli.ids import id_from
from linli.load.loading import load_vocabulary


@click.command("init", help="新建一个县的项目：FOLDER 是新的文件夹，例如：linli init ../qingshui --county 清水县")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--county", required=True, metavar="清水县", help="县区的全名")
@click.option("--id", "code", default="", metavar="编号", help="县区的编号；不写就由名称的拼音来")
@click.option("--demo/--no-demo", default=True, help="要不要带上虚构的示例县（默认带）")
def init_command(folder: Path, county: str, code: str, demo: bool) -> None:
    """Write settings, an empty directory with its samples, and the program, into an empty folder."""
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"“{folder}”里已经有东西，没有改动。请写一个新的文件夹。")
    source = program_root()
    code = code or county_code(id_from(without_level(county), "", load_vocabulary(source)[0]))
    if not code:
        raise click.UsageError("这个名字念不出拼音，请加上 --id 自己起一个编号，例如：--id qingshui")
    begin_county(source, folder, county, code, demo=demo)
    click.echo(f"建好了：{folder}。记录放在 data/{code}/。接着：")
    click.echo(f"　cd {folder}")
    click.echo("　make check　　　　　　 检查")
    click.echo("　.venv/bin/linli new place　　新增第一个服务点")
    click.echo("　make site　　　　　　　生成网站")
    click.echo(f"　在 mkdocs.yml 里写 site_url、extra.linli.operator；在 data/{code}/areas.yml 里写乡镇和村社区。")


@click.command("upgrade", help="把 FOLDER 里的项目换成这个版本；它的记录、设置和自己写的网页不动")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER")
def upgrade_command(folder: Path) -> None:
    """Replace the program in a county's project by this version; the county's own files stay."""
    source = program_root()
    if folder.resolve() == source:
        raise click.UsageError("请在新版本的文件夹里运行，FOLDER 写要升级的项目。")
    if not (folder / "mkdocs.yml").exists():
        raise click.UsageError(f"“{folder}”不是邻里的项目：里面没有 mkdocs.yml。")
    for line in renewed(source, folder):
        click.echo(line)
    click.echo("接着在那个文件夹里运行 linli check 和 make site，看 git diff 里改了什么，再提交。")
