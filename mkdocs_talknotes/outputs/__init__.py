"""Files and metadata that a blog publishes besides pages: feeds, data files, card images, structured data."""
