"""`python -m tests.golden.bless` (make bless): accept the present output as expected; write what scripts know of types."""

import shutil

from linli.publish.index.findable import types_script
from linli.publish.index.sounds import common_script
from linli.publish.pages.published import findable
from tests.golden.tree import EXPECTED, rendered
from tests.node import SCRIPTS

if __name__ == "__main__":
    for directory, folder in EXPECTED.items():
        # All is made before anything is put away.
        files = rendered(directory)
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in files.items():
            target = folder / (name.removesuffix(".html") + ".txt" if name.endswith(".html") else name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
    (SCRIPTS / "search" / "types.js").write_bytes(types_script(findable()).encode())
    (SCRIPTS / "sounds.json").write_bytes(common_script().encode())
