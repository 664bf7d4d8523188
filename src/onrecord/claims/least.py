"""The score under which an event is too doubtful for the record, in a module that costs nothing to import.

About one event in eight scores less; of those that second readers of real articles judged, one in three was right. A higher bound
leaves out more wrong claims, but also what holds the accounts of one incident together and the rarer things that a page tells.
"""

LEAST = 0.42
