"""Build the catalog from posts, and lists and index pages from the catalog."""
