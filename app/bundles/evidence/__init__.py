"""The folder for the funder: who was there, what was done, and an index with checksums."""

from app.bundles.evidence.writing import Evidence, export_evidence

__all__ = ["Evidence", "export_evidence"]
