"""Bodies, committees and mandates."""

import pytest

import congdoan as cd


def test_a_body_says_what_the_source_says() -> None:
    body = cd.Body(
        id="office", name="Văn phòng", level="grassroots", agencies=["A", "B"], members=">25"
    )
    assert body.level is cd.BodyLevel.GRASSROOTS
    assert body.agencies == ("A", "B")
    assert body.members == cd.Quantity(">25")
    assert body.upper == ()
    assert repr(body) == (
        "Body(id='office', name='Văn phòng', level='grassroots', agencies=['A', 'B'], "
        "members='>25')"
    )


def test_members_that_are_not_stated_are_unreported() -> None:
    assert cd.Body(id="office", name="Văn phòng", level="province").members.is_unreported


def test_everything_wrong_is_named_at_once() -> None:
    with pytest.raises(cd.InvalidDocument) as caught:
        cd.Body(id="office", level="village", member=5)  # type: ignore[call-arg]
    places = [problem.place for problem in caught.value.problems]
    assert sorted(places) == ["Body: level", "Body: member", "Body: name"]
    assert 'did you mean "members"' in str(caught.value)


def test_an_enum_member_is_its_word() -> None:
    assert cd.BodyLevel("province") is cd.BodyLevel.PROVINCE
    assert str(cd.BodyLevel.PROVINCE) == cd.BodyLevel.PROVINCE == "province"
    assert [str(level) for level in cd.BodyLevel][:2] == ["group", "section"]


def test_a_committee_and_a_mandate() -> None:
    committee = cd.Committee(kind="inspection", size=3, term="2016-2021")
    assert (committee.kind, committee.size) == (cd.CommitteeKind.INSPECTION, 3)
    assert cd.Mandate(post="chair", person="A").post == "chair"
