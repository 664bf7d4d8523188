"""Events that are not put on record: generic or imagined ones, topics, mishaps, told in passing, or too doubtful."""
