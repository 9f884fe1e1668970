"""Read and check everything from outside: files, YAML, options, data files and site configurations."""
