"""`python -m tests.publish.data.digest`: print the fingerprint of every data file and page with JSON-LD, a line each."""

from dataclasses import replace

from linli.publish.data.version import FOLDERS, fingerprint, version_file
from linli.publish.writing import planned
from tests.golden.tree import FRAME
from tests.publish.data.sites import sites

LINKED = ("places/", "programmes/")

if __name__ == "__main__":
    for site in sites():
        framed = replace(site, frames=dict.fromkeys(range(9), FRAME))
        prints = {
            plan.uri: fingerprint(output.render(framed, plan))
            for output, plan in planned(framed)
            if plan.uri.startswith((*FOLDERS, *LINKED))
        }
        for uri, found in sorted({**prints, "version": fingerprint(version_file(framed, prints))}.items()):
            print(site.base, uri, found)
