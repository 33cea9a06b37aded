"""Times several ways to ask of one body, in one process: are 63 of 70 over 90%?

    python benchmarks/peers/decide.py

congdoan must be installed. OpenFisca-core (pip install openfisca-core) is measured where it is
installed; its fastest call reuses a simulation, its usual one builds a simulation for the body.
"""

import importlib.util
import statistics
import time
import timeit
from collections.abc import Callable
from fractions import Fraction

import congdoan

PART, BASE = 63, 70
OVER = Fraction(9, 10)


def congdoan_with_text() -> bool:
    """The threshold as a resolution writes it, read anew each time."""
    return congdoan.decide(PART, BASE, over="90%").outcome == "met"


def congdoan_with_fraction() -> bool:
    """The threshold as Python's own fraction."""
    return congdoan.decide(PART, BASE, over=OVER).outcome == "met"


def fraction_outcome() -> bool:
    """The outcome alone."""
    return Fraction(PART, BASE) > OVER


def fraction_with_needed() -> tuple[bool, int, int, int]:
    """What a Decision says: the outcome, needed, short_by and spare."""
    needed = OVER.numerator * BASE // OVER.denominator + 1
    return Fraction(PART, BASE) > OVER, needed, max(0, needed - PART), max(0, PART - needed)


def openfisca() -> dict[str, Callable[[], bool]]:
    """OpenFisca-core's ways, on a system of one entity and one rule."""
    from openfisca_core import periods
    from openfisca_core.entities import Entity
    from openfisca_core.simulation_builder import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    body = Entity("body", "bodies", "A trade-union body", "")
    system = TaxBenefitSystem([body])

    def formula(bodies, period):  # type: ignore[no-untyped-def]
        return bodies("part", period) * 10 > bodies("base", period) * 9

    for name, details in {
        "part": {"value_type": int},
        "base": {"value_type": int},
        "met": {"value_type": bool, "formula": formula},
    }.items():
        about = {"entity": body, "definition_period": periods.DateUnit.YEAR}
        system.add_variable(type(name, (Variable,), about | details))

    def build() -> object:
        situation = {"bodies": {"it": {"part": {"2018": PART}, "base": {"2018": BASE}}}}
        return SimulationBuilder().build_from_entities(system, situation)

    def whole() -> bool:
        return bool(build().calculate("met", "2018")[0])

    kept = build()

    def reusing() -> bool:
        kept.delete_arrays("met", "2018")
        return bool(kept.calculate("met", "2018")[0])

    return {"OpenFisca, simulation reused": reusing, "OpenFisca, simulation built": whole}


def microseconds(call: Callable[[], object]) -> float:
    """The median of seven runs of about 0.1 s of processor time: other programs hardly count."""
    timer = timeit.Timer(call, timer=time.process_time)
    number, taken = timer.autorange()
    number = max(1, int(number * 0.1 / taken))
    return statistics.median(timer.repeat(7, number)) / number * 1e6


def main() -> None:
    """Checks that all ways agree, then measures each."""
    ways: dict[str, Callable[[], object]] = {
        'congdoan.decide(63, 70, over="90%")': congdoan_with_text,
        "congdoan.decide(63, 70, over=Fraction(9, 10))": congdoan_with_fraction,
        "fractions.Fraction, the outcome alone": fraction_outcome,
        "fractions.Fraction, with needed, short_by, spare": fraction_with_needed,
    }
    if importlib.util.find_spec("openfisca_core"):
        ways |= openfisca()
    else:
        print("OpenFisca-core is not installed; its rows are left out")
    answers = {name: call() for name, call in ways.items()}
    for name, answer in answers.items():
        missed = not (answer[0] if isinstance(answer, tuple) else answer)
        if not missed:
            raise SystemExit(f"{name} says that 63 of 70 are over 90%")
    for name, call in ways.items():
        print(f"{microseconds(call):8.2f} µs  {name}")


if __name__ == "__main__":
    main()
