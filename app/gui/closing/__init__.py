"""Closing: what is to be done when everybody has gone home, and personal data that goes."""
