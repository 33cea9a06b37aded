import json
import pickle
from pathlib import Path

import pytest

import congdoan as cd

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_a_congress_is_written_as_popolo_and_read_back():
    congress = cd.read_congress(EXAMPLES / "bac-kan" / "congress.toml")
    popolo = cd.to_popolo(congress)
    contents = cd.parse_popolo(popolo.json)
    assert contents.bodies[0].id == congress.body.id
    assert contents.bodies[0].upper == congress.body.upper
    assert [each.person for each in contents.mandates] == [
        each.person for each in congress.mandates
    ]
    # The committee is named nowhere but in the elections, which Popolo has no place for.
    (lost,) = contents.lost
    assert lost.startswith("organizations[4]: nobody is a member")
    assert "body.agencies" in popolo.lost
    assert "target" in popolo.lost


def test_a_file_and_a_mapping_are_read_alike(tmp_path):
    document = {"persons": [{"id": "p", "name": "Lan", "phone": "1"}]}
    file = tmp_path / "popolo.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    assert cd.read_popolo(file) == cd.read_popolo(document)
    assert cd.read_popolo(file).lost == (
        "persons[0].phone",
        "persons[0]: no membership and no vote is of this person",
    )


def test_a_result_that_nobody_declared_is_not_read_back():
    document = {
        "format": "congdoan/1",
        "body": {"id": "office", "name": "CĐ", "level": "grassroots"},
        "congress": {"term": "2017-10-16..2022-10-15"},
        "motion": [
            {"text": "m", "for": 9, "against": 1, "cast": 10, "majority": "over 1/2 of cast"}
        ],
    }
    (motion,) = cd.parse_popolo(cd.to_popolo(cd.Congress.from_dict(document)).json).motions
    assert motion.declared is None


def test_what_is_wrong_is_named_with_its_place(tmp_path):
    with pytest.raises(cd.InvalidDocument, match=r"memberships\[0\].person_id: \"q\""):
        cd.read_popolo({"memberships": [{"person_id": "q"}]})
    with pytest.raises(cd.InvalidDocument, match="there is no such file"):
        cd.read_popolo(tmp_path / "none.json")
    with pytest.raises(TypeError, match="a path or a mapping"):
        cd.read_popolo(3)


def test_its_text_survives_a_pickle() -> None:
    congress = cd.read_congress(Path(__file__).parents[3] / "examples/bac-kan/congress.toml")
    popolo = cd.to_popolo(congress)
    assert "\n  " in popolo.json
    assert pickle.loads(pickle.dumps(popolo)) == popolo
