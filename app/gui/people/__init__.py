"""The page of all people, with the card of one of them beside the table."""
