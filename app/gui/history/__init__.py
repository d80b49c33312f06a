"""Everything that was changed in a conference, and the way back."""
