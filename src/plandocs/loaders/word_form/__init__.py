"""The Word form: made from the models of the plan, read back, and returned with comments."""
