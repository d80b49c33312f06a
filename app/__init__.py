"""Plenum: conferences with delegations, offline on a laptop."""

from app.base.put_off import put_off_unused

put_off_unused()

__version__ = "0.1.0"
