"""Reading: ids and frozen rows."""
