"""What people wrote by hand on top of the generated resources."""
