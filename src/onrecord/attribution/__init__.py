"""predicates -> attribution: who says it, by which cue, in which characters."""
