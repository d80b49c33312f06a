"""The agenda: sessions by rooms and hours, what does not fit, editions."""
