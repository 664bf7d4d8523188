"""The score under which an event is too doubtful for the record, in a module that costs nothing to import.

Of 16 event claims under it that strict second readers judged after the factors of `score` had been set, 3 were right; of the
179 above it, 127.
"""

LEAST = 0.55
