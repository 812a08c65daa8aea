"""Mutation: what in a criteria set could be a little different, and whether any of its examples would notice."""
