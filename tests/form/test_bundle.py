"""What the form runs with: everything it needs, nothing that a browser cannot have, one version of each."""

import io
import zipfile

from linli.publish.bundle import needed_modules, records_zip
from linli.publish.interpreter import cached_interpreter, core_fits, interpreter_recipe
from tests.sample import CANTEEN, DIRECTORY, write_sample


def test_the_compiled_half_fits_the_other():
    """The pin of the recipe moves with the lock file: pydantic runs with its own core only."""
    assert core_fits()


def test_only_what_is_needed_is_shipped():
    """The rules and what renders; no command line, no building of sites, no spreadsheets, no other process."""
    names = {"/".join(path.parts[path.parts.index("linli") :]) for path in needed_modules()}
    assert {"linli/form/answers.py", "linli/checks/project.py", "linli/publish/pages/place.py"} <= names
    unwanted = {name for name in names if name.startswith("linli/cli/") or name == "linli/publish/build.py"}
    assert unwanted == set()
    text = "".join(path.read_text("utf-8") for path in needed_modules())
    assert [
        word
        for word in ("import mkdocs", "import openpyxl", "import filelock", "import weasyprint", "ZoneInfo(")
        if word in text
    ] == []


def test_the_records_are_the_same_for_the_same_files(tmp_path):
    """Also the bytes of the zip, so that its name says what is in it."""
    write_sample(tmp_path, {})
    (tmp_path / "mkdocs.yml").write_text("site_url: x\n", "utf-8")
    first = records_zip(tmp_path, DIRECTORY)
    assert records_zip(tmp_path, DIRECTORY) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.read(f"{DIRECTORY}/{CANTEEN}") == (tmp_path / DIRECTORY / CANTEEN).read_bytes()


def test_what_is_fetched_lies_where_its_recipe_says(tmp_path):
    """Another recipe is another folder; one that is not there has not been fetched."""
    found = cached_interpreter(tmp_path)
    assert (found.ready, found.folder.name) == (False, interpreter_recipe())
