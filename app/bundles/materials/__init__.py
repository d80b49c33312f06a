"""The folder for all participants: pages that open offline in any browser, with their files."""

from app.bundles.materials.writing import Packed, export_materials

__all__ = ["Packed", "export_materials"]
