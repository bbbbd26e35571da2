"""The chosen document for the chosen reader, as it will be printed."""
