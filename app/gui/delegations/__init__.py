"""Delegations: the table, the card, and the sheets around them."""
