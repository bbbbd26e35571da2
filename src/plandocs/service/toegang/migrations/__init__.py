"""Database steps of the accounts."""
