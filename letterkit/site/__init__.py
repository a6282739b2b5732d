"""What MkDocs makes of a library: pages, cards and files."""
