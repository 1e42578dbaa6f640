"""Notices: which a record has, what stands on each, their pages and their files. The press itself is linli.press."""
