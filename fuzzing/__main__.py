"""`python -m fuzzing TARGET --seconds 600`: atheris (requirements-fuzz.txt) drives a target until it fails or time is up.

What fails is written to build/fuzz/TARGET-crash-...; `python -m fuzzing TARGET --file FILE` shows it again. A fault that is
mended gets a case of its own among the tests.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

_FOLDER = Path("build/fuzz")


def main() -> None:
    """Parse the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m fuzzing", description=__doc__)
    parser.add_argument("target", help="documents, lines, archives, feeds, times, figures or reading")
    parser.add_argument("--seconds", type=int, default=60, help="how long")
    parser.add_argument("--length", type=int, default=2000, help="bytes of the longest input")
    parser.add_argument("--seed", type=int, default=1, help="of the random numbers; the same gives the same run")
    parser.add_argument("--file", type=Path, help="an input that failed, once more")
    options = parser.parse_args()
    if options.file:
        from fuzzing.targets import TARGETS

        TARGETS[options.target](options.file.read_bytes())
        return
    import atheris

    with atheris.instrument_imports(include=["onrecord"]):
        from fuzzing.targets import TARGETS
    from fuzzing.seeds import SEEDS

    if options.target not in TARGETS:
        parser.error(f"{options.target}: unknown target; known are {', '.join(TARGETS)}")
    corpus = _FOLDER / options.target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS[options.target]):
        (corpus / f"seed-{number}").write_bytes(seed)
    TARGETS[options.target](b"\x01Ready.")  # what is loaded once counts for no input
    arguments = [
        sys.argv[0],
        str(corpus),
        f"-max_total_time={options.seconds}",
        f"-max_len={options.length}",
        f"-seed={options.seed}",
        f"-artifact_prefix={_FOLDER}/{options.target}-",
        "-timeout=30",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
        "-verbosity=1",
    ]
    atheris.Setup(arguments, TARGETS[options.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
