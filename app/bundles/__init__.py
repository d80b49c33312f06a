"""Folders and archives made of documents, exports and what was kept."""
