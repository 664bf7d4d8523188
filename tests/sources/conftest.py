"""A site on this machine for every test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        yield found
