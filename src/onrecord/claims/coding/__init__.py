"""The type of an event where its word alone does not settle it: PLOVER's decision rules, by doer, undergoer and content."""
