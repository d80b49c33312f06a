"""An agenda in, an agenda out: the page of its import, and the window for its export."""
