"""People in, people out: the import page, and the windows for exports and nomination forms."""
