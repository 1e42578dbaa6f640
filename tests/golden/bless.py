"""`python -m tests.golden.bless` (make bless): accept the present output as the expected one."""

import shutil

from tests.golden.tree import EXPECTED, rendered

if __name__ == "__main__":
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for name, text in rendered().items():
        target = EXPECTED / (name.removesuffix(".html") + ".txt" if name.endswith(".html") else name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
