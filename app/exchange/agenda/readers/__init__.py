"""A file for each format in which programmes come."""
