"""What placeholders say, by what it is about."""
