"""Panels and workshops: wishes, places, topics."""
