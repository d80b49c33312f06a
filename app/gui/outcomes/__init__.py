"""Outcomes: reports of sessions, commitments, joint projects, materials."""
