"""What the areas keep, one module an area."""
