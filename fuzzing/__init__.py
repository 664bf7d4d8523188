"""Coverage-guided fuzzing of everything that meets bytes from outside; `python -m fuzzing --help`."""
