"""From data/ and the settings to a linked Directory, with the problems met on the way."""
