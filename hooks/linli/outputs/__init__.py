"""One file an output: what files a site has, and how the bytes of each are made."""

from linli.outputs.site import Output

OUTPUTS: tuple[Output, ...] = ()
