"""BLAKE2 without OpenSSL, which takes 4 MB of a small program and gives it nothing."""

from _blake2 import blake2b  # hashlib gives out the same one, and loads OpenSSL for all others

__all__ = ["blake2b"]
