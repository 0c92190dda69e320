"""The mutator: which changes it makes, and that the list of what is explained is in order."""

import ast
from pathlib import Path

import pytest
from mutation.operators import changed, mutants
from mutation.run import explained, modules, sampled

SOURCE = Path(__file__).parents[2] / "src" / "milreport"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        pytest.param("return a < b", ["a < b -> a <= b", "a < b -> a >= b"], id="compared"),
        pytest.param("return a in b", ["a in b -> a not in b"], id="member"),
        pytest.param("return a and b", ["a and b -> a or b"], id="both"),
        pytest.param("return a + b", ["a + b -> a - b"], id="sum"),
        pytest.param("return a + 'x'", [], id="a text that is put together is no sum"),
        pytest.param("return not a", ["not a -> a"], id="not"),
        pytest.param("return -a", ["-a -> a"], id="minus"),
        pytest.param("return f(7)", ["7 -> 8"], id="number"),
        pytest.param("return f(True)", ["True -> False"], id="truth"),
        pytest.param("return False", ["False -> True"], id="false is not none"),
        pytest.param("return 'told', None", [], id="texts and none stay"),
        pytest.param(
            "return a[1:b]",
            [
                "[1:b] -> without its lower bound",
                "[1:b] -> without its upper bound",
                "1 -> 2",
            ],
            id="slice",
        ),
        pytest.param("return any(a)", ["any(a) -> all(a)"], id="any"),
        pytest.param("return b if a else c", ["if a -> if not (a)"], id="choice"),
        pytest.param("return [a for a in b if c(a)]", ["if c(a) -> if not c(a)"], id="filter"),
        pytest.param("if a:\n  raise E", ["if a -> if not (a)", "raise E -> pass"], id="raise"),
        pytest.param("a += 1", ["a += 1 -> a -= 1", "1 -> 2", "a += 1 -> pass"], id="added"),
        pytest.param("a[b] = c", ["a[b] = c -> pass"], id="stored"),
        pytest.param("'''Say.'''\nf()", ["f() -> pass"], id="call, under a docstring"),
        pytest.param("for a in b:\n  continue", ["continue -> pass"], id="continue"),
    ],
)
def test_each_operator_changes_what_it_should(body: str, told: list[str]) -> None:
    """The changes of one function, but for the answer that becomes None."""
    lines = "\n".join(f"  {line}" for line in body.splitlines())
    found = [each.told for each in mutants(f"def f(a: int = N) -> int:\n{lines}\n")]

    assert [each for each in found if not each.endswith("-> return None")] == told


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param("A = 3\n", ["3 -> 4"], id="a constant"),
        pytest.param("A = (1, 2, 3, 4, 5)\n", [], id="a table"),
        pytest.param("A = {1: 2, 3: 4}\n", ["1 -> 2", "3 -> 4", "2 -> 3", "4 -> 5"], id="no table"),
        pytest.param("__all__ = [1]\n", [], id="what the module is to Python"),
        pytest.param("if TYPE_CHECKING:\n  a = 1\n", [], id="for type checkers alone"),
        pytest.param("class A:\n  b: Annotated[int, Field(ge=0)] = 3\n", None, id="a limit"),
        pytest.param("class A:\n  b: Literal[1]\n", [], id="a type"),
        pytest.param(
            "def f(a=1, *, b=True):\n  pass\n", ["1 -> 2", "True -> False"], id="defaults"
        ),
    ],
)
def test_outside_functions_data_is_left_alone(source: str, told: list[str] | None) -> None:
    """Constants, limits and defaults change; tables, types and names do not."""
    found = mutants(source)

    assert [each.told for each in found] == (["0 -> 1", "3 -> 4"] if told is None else told)
    assert {each.function for each in found} <= {None}


def test_every_mutant_differs_in_one_place_and_compiles() -> None:
    """On a whole module: no mutant is the module itself, and each is Python."""
    source = (SOURCE / "values" / "intervals.py").read_text(encoding="utf-8")
    told = mutants(source)
    made = [ast.unparse(changed(source, each.number)) for each in told]

    assert [each.number for each in told] == [*range(len(told))]
    assert ast.unparse(ast.parse(source)) not in made
    for each in made:
        compile(each, "a mutant", "exec")


def test_a_mutant_that_there_is_not_is_refused() -> None:
    """Numbers end."""
    with pytest.raises(LookupError):
        changed("A = 1\n", 1)


def test_a_sample_is_the_same_every_time_and_in_order() -> None:
    """A sample is a part of the mutants; one that is large enough is all of them."""
    told = mutants((SOURCE / "values" / "intervals.py").read_text(encoding="utf-8"))
    some = sampled(told, 10)

    assert len(some) == 10
    assert some == sampled(told, 10) == tuple(each for each in told if each in some)
    assert sampled(told, len(told)) == sampled(told, None) == told


def test_what_is_explained_is_a_mutant() -> None:
    """An entry whose line or change is gone has to go as well."""
    there = set()
    for module in modules():
        source = module.path.read_text(encoding="utf-8")
        lines = source.splitlines()
        there |= {
            (module.name, lines[each.line - 1].strip(), each.told) for each in mutants(source)
        }

    assert [key for key in explained() if key not in there] == []


def test_every_module_of_the_packages_is_listed() -> None:
    """What is not tried has nothing that could be changed."""
    listed = {module.path for module in modules()}
    packages = (SOURCE / "values", SOURCE / "checks")
    others = {path for package in packages for path in package.glob("*.py")} - listed

    assert {path for path in others if mutants(path.read_text(encoding="utf-8"))} == set()
