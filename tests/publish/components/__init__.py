"""The components, the pages made of them, and their style sheets."""
