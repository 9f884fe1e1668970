"""The outside world, checked: files, YAML, options and data files."""
