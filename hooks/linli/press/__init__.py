"""The press: a notice as blocks of text → a sheet of HTML, fitted to A4 → PDF and picture. It knows no record."""
