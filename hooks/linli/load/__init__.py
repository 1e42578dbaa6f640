"""From data/ and the settings to a linked Directory, with the problems met on the way."""

FRESH_VARIABLE = "LINLI_NO_CACHE"
"""The variable that says that nothing of earlier runs is to be used."""
