"""Decisions about an import, before anything is written."""
