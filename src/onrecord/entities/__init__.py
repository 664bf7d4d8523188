"""attribution -> entities: whom pronouns, surnames, aliases and descriptions mean within one document."""
