"""What pages show of records."""
