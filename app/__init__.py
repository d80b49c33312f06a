"""Plenum: conferences with delegations, offline on a laptop."""
