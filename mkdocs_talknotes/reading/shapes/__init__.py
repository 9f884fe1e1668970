"""Shapes: an author writes one talk with placeholders, and every note written like it is read with certainty."""
