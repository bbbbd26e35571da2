"""The bundle: annexes behind a report, with one numbering of the sheets, bookmarks and links."""
