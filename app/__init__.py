"""Plenum: conferences with delegations, offline on a laptop."""

__version__ = "0.1.0"
