"""Who stands where in a sentence: the dependency tree as the rules of claims ask it, with the known faults of its parses."""
