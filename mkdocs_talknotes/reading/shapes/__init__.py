"""Shapes: templates of how an author writes talks, with placeholders; notes that match one are read with certainty."""
