"""Talk notes in plain Markdown, as a blog."""
