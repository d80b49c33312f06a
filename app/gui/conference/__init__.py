"""The conference itself: its facts, logos, rooms, categories and questions."""
