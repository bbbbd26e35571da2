"""The dossiers: one plan each, every edit of it, and its versions."""
