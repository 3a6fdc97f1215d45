"""The documentation as a static site: guides from beside the code, the reference from the spec."""
