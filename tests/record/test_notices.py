"""Articles that take back or correct what they said, told from reports about somebody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.record.notices import notice_of
from tests.incidents.making import Says, report


@pytest.mark.parametrize(
    ("said", "notice"),
    [
        ("Retraction: the story on the bridge was wrong.", "retraction"),
        ("This story has been withdrawn because the photograph was old.", "retraction"),
        ("Editor's note: this article has been retracted.", "retraction"),
        ("EDITOR’S NOTE: RETRACTED - the source could not be confirmed.", "retraction"),
        ("STORY REMOVED: Raid on Saraqib", "retraction"),
        ("We have withdrawn this report after complaints.", "retraction"),
        ("Correction: Eleven people were killed, not nine.", "correction"),
        ("(Corrects number of dead in first paragraph) - Eleven people were killed.", "correction"),
        ("Corrects number of dead in first paragraph: Eleven people were killed.", "correction"),
        ("An earlier version of this article misspelt the name of the town.", "correction"),
        ("The minister demanded a retraction: the newspaper refused.", None),
        ("The report was withdrawn by the ministry on Friday.", None),
        ("Withdrawn: the last soldiers leave Homs", None),
        ("Troops were withdrawn from the border.", None),
        ("The correction of the border took years.", None),
        ("A story about how the article was retracted.", None),
    ],
)
def test_a_notice_is_known_by_its_fixed_forms(said: str, notice: str | None) -> None:
    trigger = said.split()[0]
    assert notice_of(report("a", Says(said, trigger))) == notice
    assert notice_of(replace(report("a", Says("Jets bombed it.", "bombed")), title=said)) == notice
