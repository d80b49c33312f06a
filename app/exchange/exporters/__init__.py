"""The formats that tables leave in, one file each."""
