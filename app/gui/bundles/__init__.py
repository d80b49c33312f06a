"""Whole folders for others: chosen, looked at beforehand, put together, shown."""
