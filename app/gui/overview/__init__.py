"""The first page of an open conference."""
