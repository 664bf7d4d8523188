"""The score under which an event is too doubtful for the record, in a module that costs nothing to import.

Of the events of real articles that second readers judged, one in seven scores less; 28 % of those were right. A higher bound
leaves out more wrong claims, but also what holds the accounts of one incident together and the rarer things that a page tells.
"""

LEAST = 0.42
