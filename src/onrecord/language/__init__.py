"""documents -> language: sentences, tags and syntax of a document."""
