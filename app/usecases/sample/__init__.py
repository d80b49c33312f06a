"""The sample conference, the same at every building."""

from app.usecases.sample.building import build

__all__ = ["build"]
