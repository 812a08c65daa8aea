"""Nouns: frozen values that say what a document says; they neither parse nor compute."""
