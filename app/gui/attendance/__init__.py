"""Attendance: counters, proofs of presence, certificates, the facts of the funding."""
