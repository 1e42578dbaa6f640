"""Faults put into the program on purpose: python -m tests.mutants; each must turn a test red."""
