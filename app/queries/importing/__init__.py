"""What an import would change, found out before anything is written."""
