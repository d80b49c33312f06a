"""Conference files: new, open, copy, back up, restore."""
