"""Linli: a public directory of services for the old and the young."""
