"""What cards look like, as data that can be saved, loaded and checked."""
