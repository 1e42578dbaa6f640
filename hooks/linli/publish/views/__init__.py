"""What pages, sheets and index show of a record, as the templates take it."""
