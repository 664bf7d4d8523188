"""Where a text names a place, which place of that name it is, and how precisely it is meant."""
