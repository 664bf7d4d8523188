"""The desk's own words, each in a sentence: shown where they stand, and together under the codebook."""

from __future__ import annotations

GLOSSARY = {
    "claim": "One thing that one voice says in one document: who did what to whom, where, when, how many.",
    "incident": "The claims of all documents that tell of one happening.",
    "sources": (
        "Independent sources: whoever says it first-hand. Copies of one text, and all who pass on the same voice, count once."
    ),
    "reports": "Documents that tell it, copies included.",
    "standing": (
        "single-source: one independent source; corroborated: several agree; contested: they disagree on a field; "
        "denied: somebody named denies it and nobody else affirms it independently."
    ),
    "reliability": "Of the sources: A reliable to E unreliable, F cannot be judged. F until a person grades a source.",
    "credibility": "Of the information: 1 confirmed to 5 improbable, 6 cannot be judged. Only a person gives 1.",
    "voice": "Who says so, outermost first: the outlet, whom it relays, who speaks. Without a speaker it is the page itself.",
    "status": "Whether it is said to have occurred, or is planned, threatened, predicted, requested or supposed.",
    "division": "A first-level division of a country: a province, a governorate, a state.",
}
