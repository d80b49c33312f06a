"""The same badges made by others' means, to measure against."""
