"""language -> mentions: the spans that name or describe actors, places, times and figures."""
