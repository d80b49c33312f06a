"""The file: the one door through which it is read and changed."""
