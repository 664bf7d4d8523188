"""entities -> claims: events, relations, control, labels and figures, each with its voice."""
