"""The registration desk: a page for the queue at the door."""
