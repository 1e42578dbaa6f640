"""The licences of all that a site is built and printed with: what is not known to go with MIT is refused."""

import re
from collections.abc import Iterator
from email.message import Message
from importlib import metadata

import pytest
from packaging.requirements import Requirement

from tests.sample import ROOT

# SPDX names, the trove classifiers' words for them, and what packages write by hand.
PERMISSIVE = frozenset(
    {
        *("MIT", "MIT License", "MIT-0", "MIT-CMU", "PSF-2.0"),
        *("BSD", "BSD License", "BSD-2-Clause", "BSD-3-Clause"),
        *("Apache-2.0", "Apache Software License"),
        *("MPL-2.0", "Mozilla Public License 2.0 (MPL 2.0)", "Mozilla Public License 1.1 (MPL 1.1)"),
    }
)
# Packages whose own words need reading: what their licence files say.
READ_BY_HAND = {
    "sortedcontainers": "Apache-2.0",  # “Apache 2.0”: its LICENSE
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",  # “dependency licenses”: PDFium's, BSD and the like
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",  # “Dual License”: either, by its LICENSE
}


def locked(name: str = "site.txt") -> set[str]:
    """Return the names of the packages that a list of requirements/ installs here."""
    lines = (ROOT / "requirements" / name).read_text("utf-8").splitlines()
    found = (Requirement(line.rstrip("\\ ")) for line in lines if re.match(r"[a-z0-9]", line))
    return {package.name for package in found if package.marker is None or package.marker.evaluate()}


def needed(package: str, extra: str = "") -> Iterator[str]:
    """Yield what an installed package needs, with an extra of it, and what these need in turn."""
    for line in metadata.requires(package) or ():
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
            yield wanted.name
            for nested in wanted.extras or {""}:
                yield from needed(wanted.name, nested)


def alternatives(package: Message) -> list[str]:
    """Return the licences one may choose from: the SPDX expression, or the field, or the classifiers."""
    expression = package.get("License-Expression")
    if expression:
        return re.split(r" OR ", expression.strip("()"))
    field = package.get("License", "")
    if field and field != "UNKNOWN":
        return [field]
    return [
        words.removeprefix("License :: ").removeprefix("OSI Approved :: ")
        for words in package.get_all("Classifier", ())
        if words.startswith("License :: ")
    ]


def permitted(package: Message) -> bool:
    """Tell whether one of the alternatives consists of permissive licences only."""
    return any(PERMISSIVE.issuperset(words.split(" AND ")) for words in alternatives(package))


def described(**fields: str | list[str]) -> Message:
    """Make the metadata of a package."""
    package = Message()
    for name, value in fields.items():
        for line in [value] if isinstance(value, str) else value:
            package[name.replace("_", "-")] = line
    return package


@pytest.mark.parametrize("name", sorted(locked() | locked("province.txt") | set(needed("linli", "notices"))))
def test_what_a_site_is_made_with_is_permissive(name):
    """Every package of the locks, and of the extra that prints notices, may be given on with this code."""
    package = metadata.metadata(name)
    words = READ_BY_HAND.get(name)
    assert permitted(described(License_Expression=words) if words else package), (name, alternatives(package))


@pytest.mark.parametrize(
    ("package", "allowed"),
    [
        (described(License_Expression="MIT"), True),
        (described(License_Expression="Apache-2.0 OR GPL-2.0-only"), True),
        (described(License_Expression="MIT AND BSD-3-Clause"), True),
        (described(License_Expression="MIT AND GPL-3.0-or-later"), False),
        (described(License_Expression="AGPL-3.0-only"), False),
        (described(License_Expression="LGPL-2.1-only"), False),
        (described(License="GPLv3"), False),
        (described(License="UNKNOWN", Classifier=["License :: OSI Approved :: BSD License"]), True),
        (described(Classifier=["License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)"]), False),
        (described(License="see the file"), False),
        (described(Classifier=["Programming Language :: Python"]), False),
        (described(), False),
    ],
)
def test_licences_are_judged(package, allowed):
    """GPL, AGPL, LGPL and what is not known are refused, unless another licence may be chosen."""
    assert permitted(package) == allowed


def test_the_refused_packages_are_gone():
    """Neither zhconv (GPL), nor cnlunar (two licences that disagree), nor ruamel.yaml (unused) is locked."""
    assert locked().isdisjoint({"zhconv", "cnlunar", "ruamel-yaml", "ruamel.yaml"})
