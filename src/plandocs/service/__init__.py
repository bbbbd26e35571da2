"""The web service: the only place that imports Django."""
