"""The start page: conferences opened before, and ways to begin one."""
