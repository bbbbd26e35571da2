"""Documents for the court: the report, and one page about it for each child."""
