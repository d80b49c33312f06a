"""Bringing people of other people's files in, in one step that Undo takes back whole."""

from app.usecases.importing.people import import_people

__all__ = ["import_people"]
