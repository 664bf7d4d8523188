"""Words of the event lexicon in another sense, by kind: business, sport, minds, meetings, set phrases and the like."""
