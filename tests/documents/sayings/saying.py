"""Asking a placeholder."""

from documents.card_making import a_subject

from app.documents.card_facts import Subject
from app.documents.placeholders import find
from app.documents.tongues import tongues


def said(key: str, subject: Subject | None = None, *languages: str, level: int = 0) -> str:
    """What a placeholder says of somebody, in English unless other languages are given."""
    about = subject or a_subject()
    found = find(key, about.facts.questions)
    bind = found.shorter[level - 1] if level else found.bind
    assert bind is not None
    return bind(tongues(*languages))(about)
