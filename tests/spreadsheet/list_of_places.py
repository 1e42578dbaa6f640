"""The plain list of places that every mess is made of, the record that comes of it, and how a sheet is taken."""

NEW = ("--set", "类型=幸福食堂", "--set", "来源=[s1]", "--set", "所在地=qinghe")
HEAD = ("序号", "所在村（社区）", "长者饭堂名称", "详细地址", "联系电话")
ROW = (1, "和平村", "和平村幸福食堂", "城关镇和平路1号", "1234567")
FILE = "places/qinghe/chengguan/heping-canteen.yml"
TEXT = """\
名称: 和平村幸福食堂
类型: 幸福食堂
所在地: qinghe/chengguan/heping
地址: 城关镇和平路1号
电话: 1234567
来源: [s1]
录入: 2026-11-26
"""


def taken(desk, path):
    """Import a file; return its exit code, what is said, and the new files."""
    before = desk.files()
    code, said = desk.run("import", str(path), *NEW, "--yes")
    new = {file: text for file, text in desk.files().items() if before.get(file) != text}
    return code, said, new
