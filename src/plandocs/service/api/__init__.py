"""The API for other systems: a plan in, findings or documents out, and nothing kept."""
