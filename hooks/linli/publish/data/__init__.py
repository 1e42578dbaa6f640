"""Open data: the same facts for machines."""
