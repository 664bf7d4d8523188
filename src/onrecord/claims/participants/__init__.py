"""Which actor a word in a role stands for: mentions, owners, pronouns, nominal phrases, and what is no party at all."""
