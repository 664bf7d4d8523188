"""incidents -> record: the store that keeps documents, readings and judgements."""
