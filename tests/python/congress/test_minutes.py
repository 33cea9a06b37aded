"""The counting record: all numbers of a ballot, and blanks for what is not reported."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import congdoan as cd

ROOT = Path(__file__).resolve().parents[3]
INVENTED = ROOT / "examples/invented/congress.toml"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "congdoan", "minutes", *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_invented_congress_has_the_expected_records(lang: str) -> None:
    expected = (ROOT / f"examples/invented/minutes.{lang}.txt").read_text(encoding="utf-8")
    assert cd.minutes(cd.read_congress(INVENTED), lang) == expected
    done = run("examples/invented/congress.toml", "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == expected


def test_one_election_is_named_by_its_id_or_subject() -> None:
    congress = cd.read_congress(INVENTED)
    chair = cd.minutes(congress, "en", election="chair")
    assert chair.count("COUNTING RECORD") == 1
    assert chair in cd.minutes(congress, "en")
    assert (
        run("examples/invented/congress.toml", "--election", "chair", "--lang=en").stdout == chair
    )
    with pytest.raises(cd.UnknownId, match='did you mean "chair"'):
        cd.minutes(congress, "en", election="chiar")
    done = run("examples/invented/congress.toml", "--election", "chiar")
    assert (done.returncode, done.stdout) == (2, "")
    assert "chair" in done.stderr


def test_what_is_not_reported_is_left_blank() -> None:
    congress = cd.read_congress(ROOT / "examples/bac-kan/congress.toml")
    record = cd.minutes(congress, "vi", election="executive")
    assert "Số phiếu phát ra: ......" in record
    assert "None" not in record
    assert all(line == line.rstrip() for line in record.splitlines())


def test_a_majority_is_taken_from_the_shipped_rules_only_if_asked_for() -> None:
    document = {
        "format": "congdoan/1",
        "body": {"id": "b", "name": "B", "level": "grassroots"},
        "congress": {"date": "2022-05-01"},
        "election": [
            {
                "committee": "executive",
                "seats": 1,
                "by": "congress",
                "date": "2022-05-01",
                "round": [{"collected": 18, "candidate": [{"name": "A", "votes": 10}]}],
            }
        ],
    }
    congress = cd.read_congress(document)
    assert "Needed to be elected: ......" in cd.minutes(congress, "en")
    asked = cd.minutes(congress, "en", rules=cd.rules())
    assert "over 1/2 of the ballots collected, that is at least 10 votes" in asked


def document(**election: object) -> dict[str, object]:
    count = {"collected": 55, "candidate": [{"name": "An", "votes": 40}]}
    told = {"by": "congress", "seats": 1, "round": [count]} | election
    return {
        "format": "congdoan/1",
        "body": {"id": "b", "name": "B", "level": "grassroots"},
        "congress": {"date": "2023-03-10", "form": "all_members"},
        "attendance": {"summoned": 60, "present": 55},
        "election": [told],
    }


def test_those_summoned_to_the_congress_are_the_base_of_its_elections() -> None:
    congress = cd.read_congress(document(committee="executive", majority="over 2/3 of summoned"))
    record = cd.minutes(congress, "vi")
    assert "Đoàn viên được triệu tập: 60" in record
    assert "tức ít nhất 41 phiếu" in record
    assert "Trúng cử: không có ai" in record
    (election,) = congress.elections
    assert cd.decide_election(election, congress=congress).outcome == "vacancy"
    assert "số người được triệu tập" in cd.decide_election(election).explain("vi")


def test_the_day_of_the_congress_decides_which_rules_are_asked() -> None:
    congress = cd.read_congress(document(post="chair"))
    assert "Elected: ...." in cd.minutes(congress, "en")
    assert "Elected: An" in cd.minutes(congress, "en", rules=cd.rules())


def test_a_rule_that_is_named_needs_a_rule_book(tmp_path: Path) -> None:
    file = tmp_path / "congress.json"
    file.write_text(json.dumps(document(committee="executive", provision="EL-12")), "utf-8")
    done = run(str(file))
    assert done.returncode == 0
    assert done.stderr == 'the majority of "executive" is that of EL-12; --rules shipped gives it\n'
    assert run(str(file), "--rules", "shipped").stderr == ""


def test_a_document_without_elections_says_so(tmp_path: Path) -> None:
    file = tmp_path / "congress.json"
    file.write_text(json.dumps(document() | {"election": []}), "utf-8")
    done = run(str(file))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"{file}: the document has no elections\n"
    file.write_text(json.dumps(document(committee="executive")), "utf-8")
    assert '"xyz"; there are "executive"' in run(str(file), "--election", "xyz").stderr
