"""Work on other threads, with progress and cancel."""
