"""Changing: one verb per function."""
