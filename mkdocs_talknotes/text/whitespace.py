"""Parts of regular expressions that match white space before a mark, in linear time.

`\\s*,` starts again at each space of a long run, which takes quadratic time. These start only where the run does.
"""

SPACES = r"(?<!\s)\s++"
"""All the white space before a mark."""
MAYBE_SPACES = rf"(?:{SPACES})?+"
"""The white space before a mark, if there is any."""
