"""Posts become a catalog, and the catalog becomes lists."""
