"""mentions -> predicates: status, polarity and certainty of every verb and event noun."""
