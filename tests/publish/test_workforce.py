"""A build shared by several processes: what is done, what fails, and that nothing of it outlives the build."""

import os
import signal
from collections.abc import Iterator
from multiprocessing import active_children

import pytest

from linli.publish.failures import WorkerLost, failure_words
from linli.publish.workforce import divided, in_fork, jobs_here

TASKS = tuple(range(40))

pytestmark = pytest.mark.skipif(jobs_here() == 1, reason="one process: the system does not fork, or has one core")


def taken(tasks: Iterator[int]) -> tuple[int, list[int]]:
    """Say who did what."""
    return os.getpid(), list(tasks)


def failing(tasks: Iterator[int]) -> list[int]:
    """Meet a full disk at a task."""
    done = []
    for task in tasks:
        if task == 7:
            raise OSError(28, "No space left on device", "x/index.html")
        done.append(task)
    return done


def killed(tasks: Iterator[int]) -> list[int]:
    """End as a process ends that takes too much memory."""
    for task in tasks:
        if task == 7:
            os.kill(os.getpid(), signal.SIGKILL)
    return []


@pytest.mark.parametrize("jobs", [1, 2, 3, 100])
def test_every_task_is_done_once(jobs):
    """By so many processes at most, and never by more than there are tasks."""
    found = list(divided(taken, TASKS, jobs))
    assert sorted(task for _, done in found for task in done) == list(TASKS)
    assert len(found) == min(jobs, len(TASKS))
    assert (os.getpid() in {number for number, _ in found}) == (jobs == 1)


def test_no_task_is_no_work():
    """A site without files asks nobody."""
    assert [done for _, done in divided(taken, (), 4)] == [[]]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_fails_in_a_process_fails_here(jobs):
    """With the same words as in this one; no process is left behind."""
    with pytest.raises(OSError, match=r"x/index\.html") as caught:
        list(divided(failing, TASKS, jobs))
    assert failure_words(caught.value) == "磁盘满了：x/index.html"
    assert active_children() == []


def test_a_process_that_is_killed_is_said():
    """In a line that names the likely cause; the build does not wait for ever."""
    with pytest.raises(WorkerLost) as caught:
        list(divided(killed, TASKS, 2))
    assert failure_words(caught.value).startswith("生成网站的一个进程被系统停掉了")


def test_whoever_stops_listening_ends_the_work():
    """As an interruption does: the processes are gone before the next line runs."""
    found = divided(taken, TASKS, 2)
    next(found)
    found.close()
    assert active_children() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_work_beside_this_process_returns_what_it_made(jobs):
    """Where one process is enough it does the work itself, when it is asked for it."""
    number, done = in_fork(lambda: (os.getpid(), {"a": 1}), jobs)()
    assert (number == os.getpid(), done) == (jobs == 1, {"a": 1})
    assert active_children() == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_fails_beside_this_process_fails_here(jobs):
    """When it is waited for."""
    waiting = in_fork(lambda: failing(iter(TASKS)), jobs)
    with pytest.raises(OSError, match=r"x/index\.html"):
        waiting()
    assert active_children() == []


def test_work_beside_this_process_that_is_killed_is_said():
    """As of any process of the build."""
    with pytest.raises(WorkerLost):
        in_fork(lambda: killed(iter(TASKS)), 2)()
