"""Ordinals of congresses, in Roman numerals."""

import pytest

import congdoan as cd


def test_every_ordinal_is_read_back_from_its_numeral() -> None:
    for number in range(1, 4000):
        ordinal = cd.Ordinal(number)
        assert ordinal.value == int(ordinal) == number
        assert cd.Ordinal(str(ordinal)) == ordinal
        assert cd.Ordinal(str(number)) == ordinal


def test_are_ordered_and_shown() -> None:
    assert cd.Ordinal("viii") == cd.Ordinal(8)
    assert str(cd.Ordinal(8)) == "VIII"
    assert repr(cd.Ordinal(8)) == "Ordinal('VIII')"
    assert cd.Ordinal(8) < cd.Ordinal(9) <= cd.Ordinal("IX")


@pytest.mark.parametrize("wrong", [0, 4000, -1, 10**30, "IIX", "", "eight", "VIIII"])
def test_others_are_refused(wrong: int | str) -> None:
    with pytest.raises((cd.InvalidValue, cd.Overflow)):
        cd.Ordinal(wrong)


def test_a_float_is_no_ordinal() -> None:
    with pytest.raises(TypeError):
        cd.Ordinal(8.0)  # type: ignore[arg-type]
