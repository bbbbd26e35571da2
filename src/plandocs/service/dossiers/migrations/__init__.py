"""Database steps of the dossiers."""
