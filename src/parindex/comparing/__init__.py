"""Two of a kind side by side: criteria sets, item by item."""
