"""Progress that nobody watches is still progress."""

from app.base.progress import Progress, Silent


def test_nobody_watches() -> None:
    watched: Progress = Silent()
    assert watched.report(1, 3) is None
    assert watched.report(3, 3, "Done") is None
