"""How far ahead the site says the hours to other programs."""

EXPORT_DAYS = 400
"""How far ahead calendars and data for other programs say the hours: a year and a month."""
