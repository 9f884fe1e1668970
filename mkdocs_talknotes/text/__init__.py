"""Functions on strings, addresses and inline Markdown, and the blog's own labels in the reader's language."""
