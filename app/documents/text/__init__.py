"""Text and a box in, placed glyphs and problems out: one text layer for every document."""
