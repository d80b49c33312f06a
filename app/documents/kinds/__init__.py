"""The kinds of documents: a file for each, with one `DOCUMENT`."""
