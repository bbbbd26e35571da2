"""Accounts, and the one-time link of the terminal."""
