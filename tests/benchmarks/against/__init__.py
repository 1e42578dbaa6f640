"""Linli beside Hugo and MkDocs with Material, over the same generated county: python -m tests.benchmarks.against."""
