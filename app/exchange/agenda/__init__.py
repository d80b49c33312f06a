"""Programmes of other programs, in and out: a reader and a writer for each format."""
