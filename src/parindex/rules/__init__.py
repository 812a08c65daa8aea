"""What numbers mean: places, quotas, conditions, written once over whole numbers and exact fractions."""
