"""Questions asked of two: what differs between two criteria sets, or two results, and what it does to a round."""
