"""Probing: answers on and beside every boundary of a rule, as worked examples."""
