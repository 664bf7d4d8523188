"""Actors and recipients of an event: what its verb or noun says, what the clauses around it say, and who answers for it."""
