"""The catalog becomes elements and HTML."""
