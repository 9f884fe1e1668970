"""What a blog publishes beside its pages: the catalog and facts of the site in, text out."""
