"""The versions of a plan: set down, compared, put back, and final."""
