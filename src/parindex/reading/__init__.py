"""From text to nouns, with places, and back to text."""
