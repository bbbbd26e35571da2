"""Files from outside: a plan as YAML or JSON, or a Word form."""
