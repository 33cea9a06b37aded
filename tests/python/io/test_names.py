"""Names and ids of documents, and keys that say nothing where they stand."""

import pytest

import congdoan as cd

BLANKS = ["An ", " An", "An\u00a0", "\u202fAn", "An\u200b", "\tAn\n"]


@pytest.mark.parametrize("name", BLANKS)
def test_blanks_around_a_name_make_no_other_person(name: str) -> None:
    assert cd.Candidate(name=name).name == "An"
    assert cd.Mandate(person=name, post="chair") == cd.Mandate(person="An", post="chair")
    candidates = [{"name": "An"}, {"name": name}]
    with pytest.raises(cd.InvalidDocument, match="stands twice"):
        cd.Election(committee="executive", rounds=[{"candidate": candidates}])
    with pytest.raises(cd.InvalidValue, match="stands twice"):
        cd.count_ballots([1], candidates=["An", name], seats=1)


def test_blanks_within_a_name_become_one() -> None:
    body = cd.Body(
        id=" office ", name="Công\u00a0 đoàn\n Văn phòng", level="group", agencies=" A  B"
    )
    assert (body.id, body.name, body.agencies) == ("office", "Công đoàn Văn phòng", ("A B",))


@pytest.mark.parametrize("name", ["", " ", "\u00a0", "A\0n", "\x1b[31mAn", "A\x85\x9bn"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(cd.InvalidDocument, match=r"is empty|is blank|control character"):
        cd.Body(id="x", name=name, level="group")
    with pytest.raises(cd.InvalidDocument, match=r"is empty|is blank|control character"):
        cd.Body(id="x", name="x", level="group", agencies=["A", name])
    with pytest.raises(cd.InvalidDocument, match=r"is empty|is blank|control character"):
        cd.Mandate(person=name, post="chair")
    with pytest.raises(cd.InvalidDocument, match=r"is empty|is blank|control character"):
        cd.Election(committee="executive", people=["An", name])
    with pytest.raises(cd.InvalidValue, match=r"empty|blank|control character"):
        cd.count_ballots([1], candidates=["An", name], seats=1)


def test_a_body_id_with_blanks_is_refused() -> None:
    with pytest.raises(cd.InvalidDocument, match="is not an id"):
        cd.Body(id="a b", name="x", level="group")
    with pytest.raises(cd.InvalidDocument, match="holds a blank"):
        cd.Mandate(person="An", post="chair", body="a b")


def test_keys_without_effect_are_refused() -> None:
    with pytest.raises(cd.InvalidDocument, match="flow: has no meaning of a title"):
        cd.Measure(id="flag", name="cờ", unit="title", flow="gross")
    with pytest.raises(cd.InvalidDocument, match="if_base_empty: a target of the kind count"):
        cd.Target(id="t", count="visits", at_least=3, if_base_empty="met")
