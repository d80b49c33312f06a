"""The file: opening, changing, undoing, keeping it safe."""

from app.store.step import Step, StepKind
from app.store.store import Reading, Store

__all__ = ["Reading", "Step", "StepKind", "Store"]
