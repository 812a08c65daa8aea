"""Files as nouns: the only part of the core that opens files to read."""
