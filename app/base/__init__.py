"""Values and tools that every floor may use."""
