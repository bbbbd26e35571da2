"""A job that loops, crashes or eats memory is stopped and reported; the others are done all the same."""

from __future__ import annotations

from multiprocessing import active_children
from multiprocessing.connection import wait

import pytest

from batch.klussen import groot, klus
from plandocs.batch import Limits, run
from plandocs.batch.pool import Worker

GRENZEN = Limits(seconds=20, megabytes=1024)


def problems(*jobs: str, limits: Limits = GRENZEN, workers: int = 2) -> dict[str, str]:
    return {outcome.job: outcome.problem for outcome in run(jobs, klus, workers, limits)}


def test_every_job_is_done_once() -> None:
    outcomes = list(run([f"{number}" for number in range(9)], klus, 3, GRENZEN))
    assert sorted(outcome.job for outcome in outcomes) == [f"{number}" for number in range(9)]
    assert all(outcome.result and outcome.result.startswith(outcome.job) for outcome in outcomes)


@pytest.mark.parametrize(
    ("slecht", "melding"),
    [("geheugen", "meer dan 1024 MB"), ("weg", "liep vast"), ("kapot", "liep vast"), ("nee", "Dat kan niet")],
)
def test_a_bad_job_is_reported_and_the_rest_goes_on(slecht: str, melding: str) -> None:
    found = problems("een", slecht, "twee", "drie")
    assert melding in found.pop(slecht)
    assert found == {"een": "", "twee": "", "drie": ""}


def test_a_job_that_loops_is_stopped_when_its_time_is_up() -> None:
    found = problems("lus", "een", limits=Limits(seconds=3, megabytes=1024))
    assert found == {"lus": "Duurde langer dan 3 seconden en is gestopt.", "een": ""}


@pytest.mark.parametrize("eerst", ["klus", "klap"])
def test_a_process_that_is_killed_before_it_reads_its_job_is_told(eerst: str) -> None:
    worker = Worker(klus, GRENZEN)
    if eerst == "klus":
        worker.begin("een")
    for process in active_children():
        process.kill()
        process.join()
    if eerst == "klap":
        worker.begin("een")
    while not worker.ready:
        wait([worker.listen], timeout=worker.left)
    uitkomst = worker.end()
    worker.stop()
    assert (uitkomst.job, uitkomst.result, "liep vast" in uitkomst.problem) == ("een", None, True)
    assert not worker.fit


def test_what_a_crash_says_of_a_plan_is_not_repeated(capfd: pytest.CaptureFixture[str]) -> None:
    assert "Noor" not in problems("kapot")["kapot"]
    assert "Noor" not in "".join(capfd.readouterr())


def test_a_worker_is_replaced_after_its_number_of_jobs() -> None:
    outcomes = run(["a", "b", "c", "d"], klus, 1, Limits(seconds=20, megabytes=1024, jobs=2))
    processes = [str(outcome.result).split()[1] for outcome in outcomes]
    assert processes[0] == processes[1] != processes[2] == processes[3]


@pytest.mark.parametrize("wat", ["alinea", "tekening"])
def test_a_document_that_is_far_too_big_is_stopped_or_refused(wat: str) -> None:
    (outcome,) = run([wat], groot, 1, Limits(seconds=10, megabytes=1024))
    assert outcome.result is None
    assert "gestopt" in outcome.problem or "een tekening is geen geldige SVG" in outcome.problem
