"""The vocabularies under data/: read, validated, compiled once, shared by every stage."""
