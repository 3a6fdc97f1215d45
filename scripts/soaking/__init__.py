"""Many processes share one token for a while, against a sandbox that makes trouble; then everything is checked."""
