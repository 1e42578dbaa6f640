"""The languages in which clerks write hours and prices: text ↔ typed rules. It reads no file."""
