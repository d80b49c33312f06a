"""From any file of people to rows of text, saying what was lost on the way."""
