"""Plain functions on strings, and the words of the reader's language."""
