"""House styles of an organisation: uploaded, checked, tried and chosen."""
