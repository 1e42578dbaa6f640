"""A site is written the same by one process and by several."""

from linli.publish.writing import write_site
from tests.golden.tree import example_site


def files_below(folder):
    """Return every file by its address."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_several_processes_write_what_one_writes(tmp_path):
    """Every byte of every file, and as many."""
    alone, shared = tmp_path / "alone", tmp_path / "shared"
    assert write_site(example_site(), alone) == write_site(example_site(), shared, jobs=3)
    assert files_below(alone) == files_below(shared)
