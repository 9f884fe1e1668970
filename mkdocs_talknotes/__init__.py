"""Turn plain-Markdown talk notes into a blog."""
