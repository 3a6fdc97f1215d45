"""What changed between two states of the spec, in plain words, sorted by what it asks of users; see README.md."""
