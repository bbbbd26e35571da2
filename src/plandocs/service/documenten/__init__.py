"""The documents of a dossier: chosen, made with progress, and taken along."""
