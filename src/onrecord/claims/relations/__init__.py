"""Relations between actors: who leads, backs, fights, belongs to, is allied with or is the same as whom."""
