"""The plan as a form, derived from the models."""
