"""Paper: what is read, laid out, fitted and written as PDF."""
