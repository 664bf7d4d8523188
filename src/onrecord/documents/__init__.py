"""sources -> documents: clean text, metadata and blocks of one captured page."""
