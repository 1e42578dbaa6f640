"""`python -m linli.cli`: the command where no script directory is on PATH."""

from linli.cli import main

main()
