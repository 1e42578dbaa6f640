"""What a change of the records does to a site: what residents notice, which pages and sheets differ, what to doubt."""
