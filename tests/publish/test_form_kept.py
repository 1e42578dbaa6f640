"""The modules of the form are zipped once: a change of records alone takes over what an earlier build has made of them."""

from linli.publish.interpreter import Interpreter
from linli.publish.pages import edit
from tests.publish.test_remains import CHANGES, contents, town  # noqa: F401 — a fixture


def _zips(site: dict[str, bytes]) -> set[str]:
    return {name for name in site if name.startswith("staff/edit/") and name.endswith(".zip")}


def test_a_change_of_records_takes_the_modules_over(town, tmp_path, monkeypatch):  # noqa: F811
    """They are those of a clean build all the same, and the records beside them are the new ones."""
    made: list[str] = []

    def zipped(interpreter: Interpreter) -> bytes:
        made.append(interpreter.folder.name)
        return b"the modules"

    fetched = tmp_path / "fetched"
    fetched.mkdir()
    monkeypatch.setattr(Interpreter, "ready", True)
    monkeypatch.setattr(Interpreter, "files", ())
    monkeypatch.setattr(edit, "cached_interpreter", lambda _: Interpreter(fetched))
    monkeypatch.setattr(edit, "modules_zip", zipped)
    town.publish()
    before = contents(town.published)
    CHANGES["a record of places"](town)
    town.publish()
    assert made == ["fetched"]
    after = contents(town.published)
    assert len(_zips(before) & _zips(after)) == 1  # the modules; the name of the records says what is in them
    assert len(_zips(before) | _zips(after)) == 3
    assert after == town.clean()
