"""Real servers of other makes, for tests and for the soak."""
