"""Other people's files: read with care, mapped, previewed, written."""
