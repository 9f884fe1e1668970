"""Input that nobody should write, and all that is done with input."""
