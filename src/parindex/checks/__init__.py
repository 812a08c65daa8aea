"""Sense between the parts of a document: checks yield problems with addresses, and never raise."""
