"""A project under git: committed as it was, then changed."""

import subprocess

from tests.sample import DIRECTORY, write_sample

IDENTITY = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")


def git(root, *words):
    """Run git in a folder."""
    subprocess.run(["git", "-C", str(root), *IDENTITY, *words], check=True, capture_output=True)


def committed(root, changes):
    """Write the sample with some files changed, as a project, and commit it on the branch main."""
    write_sample(root, changes)
    (root / "mkdocs.yml").write_text(f"extra:\n  linli: {{directory: {DIRECTORY}}}\n")
    git(root, "init", "--quiet", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "x")


def change_files(root, changes):
    """Write some files of the directory anew; None takes one away."""
    for file, text in changes.items():
        path = root / DIRECTORY / file
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
