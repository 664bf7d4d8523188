"""Actors by name and by description: known names, persons, bodies, role nouns, and what only acts."""
