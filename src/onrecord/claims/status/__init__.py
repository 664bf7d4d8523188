"""Voice, polarity and status of a claim: whose words it is in, what is denied, refused, lapsed or left as it is."""
