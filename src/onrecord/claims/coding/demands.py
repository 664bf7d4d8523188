"""What a speaker says that another must do: "the UN said that the army must let the convoy through" is a REQUEST to the army.

The lexicon's words of asking are not all the asking there is; the news puts most demands as a report of what somebody "must",
"should" or "needs to" do. Decided for precision: who asks is named and has a part in public affairs, and so has who is asked,
who does the verb himself; nothing is made of passives ("must be released" asks nobody who is named), of what must have been so,
of what somebody must be or know, nor where a word of asking is coded already. PLOVER 2024, REQUEST: modes yield and meet by what
is asked for, else none.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import is_state, political
from onrecord.claims.participants.read import participant
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import Standing, Voices
from onrecord.claims.tree import grammar
from onrecord.language.parse import Sentence
from onrecord.model import Attribution, Mention

_MODALS = frozenset(["must", "should", "ought"])
_TO = frozenset(["have", "need"])  # "has to", "needs to"
_CLAUSES = frozenset(["ccomp", "ROOT", "conj", "parataxis"])
_OPEN = frozenset(["what", "how", "whether", "why", "who", "if", "when", "which"])


def demands(scene: Scene, sentence: Sentence, drafts: list[Draft], voices: Voices) -> list[Draft]:
    """The demands of one sentence that no word of asking tells; one for each pair of who asks and who is asked."""
    if scene.words_of(sentence).isdisjoint(_MODALS | _TO) or any(d.type == "REQUEST" for d in drafts):
        return []
    found: list[Draft] = []
    for token in range(sentence.first, sentence.last):
        verb = _asked(scene, token)
        if verb is None or any(d.token == verb for d in drafts):
            continue
        chain = voices.chain(scene.parse.starts[verb], scene.parse.ends[verb])
        speaker = _speaker(scene, chain)
        asked = _addressed(scene, verb, speaker) if speaker is not None else ()
        if speaker is None or not asked or any((speaker,) == d.actor and asked == d.recipient for d in found):
            continue
        lemma = scene.parse.lemmas[verb]
        mode = ("yield",) if lemma in scene.senses.demands.yields else ("meet",) if lemma in scene.senses.demands.meets else ()
        why = f"what its speaker says that another {scene.parse.lowers[token]} do is REQUEST"
        found.append(
            Draft(
                "event", verb, tuple(sorted((token, verb))), sentence.index, Standing("affirmed", "certain", "occurred"),
                chain[:-1], (speaker,), asked, type="REQUEST", mode=mode, strength=0.8, reasons=[why],
            )
        )  # fmt: skip
    return found


def _asked(scene: Scene, token: int) -> int | None:
    """The verb that a modal asks for: "release" of "must release", "has to release"."""
    parse = scene.parse
    if parse.lowers[token] in _MODALS and parse.deps[token] == "aux":
        verb: int | None = parse.heads[token]
    elif parse.lemmas[token] in _TO and parse.tags[token] in ("VBZ", "VBP"):
        verb = parse.child(token, "xcomp")
        if verb is None or not any(parse.tags[c] == "TO" for c in parse.children[verb]):
            return None
    else:
        return None
    if verb is None or parse.tags[verb] != "VB" or parse.lemmas[verb] in scene.senses.demands.states or scene.passive(verb):
        return None
    if any(parse.lowers[c] == "have" and parse.deps[c] == "aux" for c in parse.children[verb]):
        return None
    top = verb if parse.deps[token] == "aux" else token
    opened = any(parse.lowers[c] in _OPEN for c in parse.children[top] if c < top)
    return verb if parse.deps[top] in _CLAUSES and not opened else None


def _speaker(scene: Scene, chain: tuple[Attribution, ...]) -> Mention | None:
    """Who says it: the last voice, when it affirms in speech and is a party to public affairs."""
    if not chain or chain[-1].kind not in ("speech", "document") or chain[-1].polarity != "affirmed":
        return None
    name = chain[-1].speaker
    speaker = scene.mentions.by_id.get(name) if name is not None else None
    return speaker if speaker is not None and speaker.form != "pronoun" and political(scene, speaker) else None


def _addressed(scene: Scene, verb: int, speaker: Mention) -> tuple[Mention, ...]:
    """Who is to do it: by name or description, a party to public affairs, and not the speaker's own."""
    found: list[Mention] = []
    for token in grammar.subjects(scene.parse, verb):
        if scene.parse.tags[token] == "PRP":
            return ()
        for mention in participant(scene, token, create=True):
            inside = mention.start <= scene.parse.starts[token] < mention.end  # "X's letter should end it": no demand of X
            anyone = mention.text.lower().startswith(("a ", "an ", "any ", "every ", "no "))
            if not inside or anyone or not political(scene, mention) or _own(speaker, mention):
                return ()
            found.append(mention)
    return tuple(dict.fromkeys(found))


def _own(speaker: Mention, mention: Mention) -> bool:
    if speaker.start < mention.end and mention.start < speaker.end:
        return True
    if speaker.entity is not None and speaker.entity == mention.entity:
        return True
    one, other = speaker.actor, mention.actor
    if is_state(mention) and one is not None and other is not None and one.country == other.country:
        return True  # "the president said France must act": what he says of his own country he asks of nobody
    return one is not None and other is not None and one.id is not None and one.id == other.id
