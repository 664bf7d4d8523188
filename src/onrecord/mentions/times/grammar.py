"""The grammar of time expressions: regular expressions over the letters of `lexer`.

A pattern is written with the names of classes (capitals); spaces are dropped. At each place the longest match wins, and
among equals the earlier rule. Groups carry what the resolver needs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.mentions.times.lexer import LETTERS

_SETS = {
    "DAYNUM": "DAYTWELVE DAYLATE",
    "NUM": "DAYTWELVE DAYLATE TWODIGIT YEAR NUMBER DECIMAL NUMWORD",
    "ANYUNIT": "UNIT UNITS",
    "NTH": "DAYORD ORDWORD",
    "REL": "LAST NEXT THIS",
    "DASH": "HYPHEN AND TO COMMA OR",
    "WD": "WEEKDAY WEEKDAYX",
}
# "the end of", "early", "mid-", "later in the"
_PRE = (
    r"(?: (?: THE? LAST? (?P<edge>EDGE) (?:OF|TO)"
    r" | THE? (?P<phase>PHASE|EARLIER|LATER) HYPHEN? (?:(?:IN|ON) (?=THE|MONTH|YEAR|WD|DAYNUM))? ) THE? )?"
)
_MUST_PRE = _PRE[:-1]
_WEEKDAY = r"(?: (?P<weekday>WEEKDAY|WEEKDAYX DOT?) PARTOFDAY? COMMA? (?:ON)? )?"
_OF_YEAR = r"(?: OF? (?P<tail>THE? REL) UNIT )?"  # "this year", "of that year"
_MD = r"(?P<month>MONTH) DOT? (?P<day>DAYNUM|DAYORD|ORDWORD) (?! (?:UNITS|HYPHEN UNIT|AMPM)) (?: COMMA? (?P<year>YEAR) )?"
_DM = r"THE? (?P<day>DAYNUM|DAYORD|ORDWORD) OF? HYPHEN? (?P<month>MONTH) (?: DOT? HYPHEN? COMMA? OF? (?P<year>YEAR|TWODIGIT) )?"
_QUANT = (
    r"(?: A? (?P<vague>VAGUE) OF?"
    r" | (?P<n>NUM) (?: (?P<frac>AND A HALF) | NUM OTHER NUM | (?:TO|OR|HYPHEN) (?P<n2>NUM) )?"
    r" | (?P<one>A) (?P<halfof>HALF)? )"
)
_DM_B = r"THE? (?P<day_b>DAYNUM|DAYORD) OF? (?P<month_b>MONTH) (?: COMMA? (?P<year_b>YEAR) )?"
_DATE_TAIL = (  # behind a clock time
    r"(?: COMMA? ON? (?: (?P<weekday>WEEKDAY|WEEKDAYX DOT?) (?P<part>PARTOFDAY)? COMMA? )?"
    rf" (?: {_MD} | {_DM_B} | (?P<deictic>DAYWORD) )? )"
)

# (name of the resolver, pattern)
_RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<iso>ISO)"),
    ("date", rf"{_PRE} {_WEEKDAY} {_MD} {_OF_YEAR}"),
    ("date", rf"{_PRE} {_WEEKDAY} {_DM} {_OF_YEAR}"),
    (
        "day_before",
        r"THE? (?P<day>DAYNUM|DAYORD) (?= DASH+ (?:DAYNUM|DAYORD) OF? (?P<month>MONTH) (?: COMMA?"
        r" (?P<year>YEAR) )? )",
    ),
    ("day_after", r"(?<=(?P<month>MONTH)DAYNUM(?:HYPHEN|AND|TO)) (?P<day>DAYNUM) (?: COMMA? (?P<year>YEAR) )?"),
    ("day_alone", r"(?<=ON|UNTIL) THE (?P<day>DAYORD) (?: OF THE? (?P<tail>REL) UNIT | OF THE UNIT )?"),
    ("day_alone", r"THE (?P<day>DAYORD) OF (?: THE? (?P<tail>REL) | THE ) UNIT"),
    ("bc", rf"{_PRE} (?: (?:THE? SEASON|MONTH) OF? )? THE? (?:NUM|DECADE) BC"),
    ("bc", rf"{_PRE} THE? NTH HYPHEN? UNIT BC"),
    ("bc", r"AD (?P<year>NUM) | (?P<year_b>NUM) AD"),
    ("month", rf"{_PRE} (?P<month>MONTH) DOT? (?:COMMA|OF)? (?P<year>YEAR)"),
    ("month", rf"{_PRE} (?P<month>MONTH) {_OF_YEAR}"),
    ("month", rf"{_PRE} THE? (?: (?P<rel>THIS) (?=REL) )? (?P<rel2>REL) (?P<month>MONTH)"),
    ("year", rf"{_PRE} (?: THE (?P<unit>UNIT) )? (?P<year>YEAR)"),
    ("year", r"FISCAL UNIT? (?P<year>YEAR)"),
    ("decade", rf"{_PRE} THE? (?P<decade>DECADE)"),
    ("century", rf"{_PRE} THE? (?P<nth>NTH) HYPHEN? (?P<unit>UNIT|UNITS)"),
    ("season", rf"{_PRE} THE? (?P<season>SEASON) (?:COMMA|OF)? (?P<year>YEAR)"),
    ("season", rf"{_PRE} THE? (?P<season>SEASON) {_OF_YEAR}"),
    ("season", rf"{_PRE} THE? (?: (?P<rel>THIS) (?=REL) )? (?P<rel2>REL) (?P<season>SEASON)"),
    (
        "quarter",
        rf"{_PRE} (?: THE (?!FISCAL?NTH HYPHEN UNIT) | REL UNIT APOS S )? FISCAL? HYPHEN? (?P<year>YEAR)?"
        rf" (?P<nth>NTH) HYPHEN? (?P<unit>UNIT) (?: OF? FISCAL? (?P<year_b>YEAR) )? {_OF_YEAR}",
    ),
    ("quarter", r"(?P<tail>REL) UNIT APOS S FISCAL? (?P<nth>NTH)? HYPHEN? (?P<unit>UNIT)"),
    ("period", r"THE? (?P<year>YEAR) FISCAL? (?P<unit>UNIT|PERIOD)"),
    (
        "ago_period",
        r"(?: THE OTHER? (?=UNIT HYPHEN (?:EARLIER|AGO) NTH? NUM? (?:UNIT|UNITS|PERIOD)) )? (?P<back>UNIT"
        r" HYPHEN (?:EARLIER|AGO)) (?P<nth>NTH)? (?P<n>NUM)? (?P<unit>UNIT|UNITS|PERIOD)?",
    ),
    ("unit", rf"{_PRE} THE? (?: (?P<rel>THIS) (?=REL) )? (?P<rel2>REL) FISCAL? MORE? (?P<unit>UNIT|PERIOD) (?P<part>PARTOFDAY)?"),
    ("unit", rf"{_MUST_PRE} FISCAL? (?P<unit>UNIT)"),
    ("unit", r"THE (?: MORE | FISCAL ) (?P<unit>UNIT)"),
    ("the_unit", r"THE (?P<unit>UNIT)"),
    ("unit_end", r"APPROX? (?P<unit>UNIT) (?: APOS S | HYPHEN )? (?P<edge>EDGE)"),
    ("weekday", rf"{_PRE} (?P<weekday>WEEKDAY) (?P<part>PARTOFDAY)? (?: OF? (?P<tail>THE? REL) UNIT )?"),
    ("weekday", rf"{_PRE} THE? (?: (?P<rel>THIS) (?=REL) )? (?P<rel2>REL) (?P<weekday>WEEKDAY) (?P<part>PARTOFDAY)?"),
    ("weekday", r"THE? PHASE? (?P<part>PARTOFDAY) (?:OF|ON) (?P<weekday>WEEKDAY) PARTOFDAY?"),
    ("deictic", rf"{_PRE} (?P<deictic>DAYWORD) (?P<part>PARTOFDAY)?"),
    ("night", r"(?P<deictic>OVERNIGHT)"),
    ("part", rf"{_PRE} THE? (?P<rel>REL) (?P<part>PARTOFDAY)"),
    ("part", r"PHASE HYPHEN? PARTOFDAY"),
    ("part", r"THE (?P<part>PARTOFDAY)"),
    ("part", r"(?<=AT) (?P<part>PARTOFDAY)"),
    (
        "part_of",
        rf"THE? PHASE? PARTOFDAY (?:OF|ON) {_WEEKDAY} (?: {_MD} | THE? (?P<day_b>DAYNUM|DAYORD) OF?"
        rf" (?P<month_b>MONTH) (?: COMMA? (?P<year_b>YEAR) )? )",
    ),
    ("vague", r"(?P<vague>NOW|ONCE|SOON)"),
    ("sometime", r"(?P<vague>SOMETIME)"),
    ("the_past", r"THE (?P<rel>LAST) (?=DOT|COMMA|BREAK|OF|AND)"),
    ("feast", rf"{_PRE} (?P<rel>REL)? (?P<feast>FEAST) (?:COMMA|OF)? (?P<year>YEAR)?"),
    ("span", rf"THE? (?P<rel>REL) {_QUANT}? (?:OR NUM)? MORE? (?P<unit>UNITS)"),
    ("span", rf"THE? {_QUANT} (?P<rel>REL) (?P<unit>UNITS)"),
    ("ago", rf"APPROX* {_QUANT}? (?P<unit>ANYUNIT) (?:OR OTHER)? (?P<ago>AGO)"),
    ("offset", rf"APPROX* {_QUANT}? (?P<unit>ANYUNIT) (?P<dir>EARLIER|LATER)"),
    ("offset", rf"APPROX* {_QUANT}? (?P<unit>ANYUNIT) (?P<dir>BEFORE) (?=COMMA|DOT|BREAK|AND|IN)"),
    ("offset", r"THE (?P<unit>UNIT) (?P<dir>EARLIER|LATER|BEFORE (?=COMMA|DOT|BREAK|AND|IN))"),
    (
        "duration",
        rf"APPROX* {_QUANT} (?: HYPHEN | MORE )? MORE? (?P<unit>ANYUNIT) (?: AND A HALF )? (?: OR NUM )?"
        rf" (?P<old>HYPHEN? OLD)?",
    ),
    ("duration", r"THE NTH? (?P<n>NUM) MORE? (?P<unit>UNITS)"),
    ("duration", r"THE NTH (?P<vague>VAGUE)? OF? (?P<unit>UNITS)"),
    ("bare", r"(?P<unit>UNITS) (?: OR UNITS | AND UNITS )? (?P<old>HYPHEN? OLD)?"),
    ("set", r"(?P<every>EVERY) (?:NUM|OTHER|NTH|VAGUE)? (?P<unit>ANYUNIT|WEEKDAY|MONTH|SEASON|PARTOFDAY)"),
    ("set", r"(?P<every>WEEKDAYS) PARTOFDAY?"),
    ("set", r"(?P<every>SETWORD)"),
    ("clock", rf"APPROX? (?P<clock>CLOCK) (?: AMPM | UNITS )* OPEN? ZONE? CLOSE? {_DATE_TAIL}?"),
    ("clock", rf"APPROX? (?P<clock>DECIMAL|DAYNUM|NUMWORD) (?:AMPM) OPEN? ZONE? CLOSE? {_DATE_TAIL}?"),
    ("clock", rf"APPROX? (?P<clock>YEAR|NUMBER|DECIMAL|DAYNUM|NUMWORD) (?:ZONE) {_DATE_TAIL}?"),
    ("clock", rf"APPROX? (?P<clock>NUMBER|YEAR) (?P<hours>UNITS) {_DATE_TAIL}?"),
    ("clock", rf"(?<=AT) APPROX? (?P<military>NUMBER|YEAR) {_DATE_TAIL}?"),
    ("clock", r"(?P<clock>DAYTWELVE|NUMWORD) IN THE PARTOFDAY"),
    ("clock", rf"(?P<clock>NOON) ZONE? {_DATE_TAIL}?"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """`name` chooses the resolver; `pattern` runs over letters; `first` are the letters a match can begin with."""

    name: str
    pattern: re.Pattern[str]


def _letters(name: str) -> str:
    members = _SETS[name].split() if name in _SETS else [name]
    found = "".join(LETTERS[m] for m in members)
    return found if len(found) == 1 else f"[{found}]"


def _prepare(pattern: str) -> str:
    """Names of classes kept apart while the spaces between them go."""
    return re.sub(r"[A-Z]+", lambda m: _letters(m.group()), pattern).replace(" ", "")


# "(?P<" holds a capital P: it is protected before class names are replaced.
def _rule(name: str, pattern: str) -> Rule:
    protected = pattern.replace("(?P<", "(?\0<")
    return Rule(name, re.compile(_prepare(protected).replace("(?\0<", "(?P<")))


RULES: tuple[Rule, ...] = tuple(_rule(name, pattern) for name, pattern in _RULES)


# Where any rule may match at all: one search instead of a try of every rule at every word.
_GROUP = re.compile(r"\(\?P<\w+>")


def anywhere(never: str) -> re.Pattern[str]:
    """Matches wherever some rule does, but at none of the letters with which no expression begins."""
    alternatives = "|".join(f"(?:{_GROUP.sub('(?:', rule.pattern.pattern)})" for rule in RULES)
    return re.compile(f"(?![{never}])(?:{alternatives})")
