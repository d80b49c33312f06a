"""What one user of this computer prefers."""
