"""A file for each format in which a programme leaves."""
