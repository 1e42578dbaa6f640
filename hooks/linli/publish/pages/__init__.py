"""The web pages, one module a subject: which there are, and what stands on each."""
