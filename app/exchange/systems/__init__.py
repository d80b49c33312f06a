"""Ready-made mappings of other systems' exports, one file each."""
