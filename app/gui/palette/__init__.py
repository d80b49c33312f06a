"""Ctrl+K: find people, delegations and commands from the first letter."""
