"""Numbers with their bounds and what they measure: of whom, as a share, or as a running total."""
