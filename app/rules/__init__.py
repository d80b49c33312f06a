"""Decisions about a conference as pure functions over values."""
