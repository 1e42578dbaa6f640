"""The workforce of a build: several processes that take one task after another, each a fork that knows all it needs."""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import Any, Protocol, TypeVar

from linli.publish.failures import WorkerLost

_Task = TypeVar("_Task")
_Done = TypeVar("_Done")

# More processes than these gain nothing: what each works out for itself is then most of it.
MOST_JOBS = 8

_FORKS = sys.platform == "linux" and "fork" in get_all_start_methods()
_PR_SET_PDEATHSIG = 1


class _Counter(Protocol):
    value: int

    def get_lock(self) -> Any:
        """Return the lock under which the value is read and written."""


def jobs_here() -> int:
    """Return how many processes may share the work here; 1 where the system does not fork (macOS, Windows)."""
    return min(len(os.sched_getaffinity(0)), MOST_JOBS) if _FORKS else 1


def divided(work: Callable[[Iterator[_Task]], _Done], tasks: Sequence[_Task], jobs: int) -> Iterator[_Done]:
    """Let `jobs` processes share tasks and yield what `work` returns in each; in this one where one is enough.

    Raises what `work` raises in any of them, WorkerLost where one has been killed; then none of them goes on.
    """
    jobs = min(jobs, len(tasks))
    if jobs > 1:
        yield from _shared(work, tasks, jobs)
    else:
        yield work(iter(tasks))


def in_fork(work: Callable[[], _Done], jobs: int) -> Callable[[], _Done]:
    """Let a fork do some work while this process goes on; return what waits for it and returns what it returned.

    Where one process is enough the work is done when somebody waits for it. Raises as `divided` does.
    """
    if jobs < 2:
        return work
    context = get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    gc.freeze()
    arguments = (lambda _: work(), (), context.Value("l", 0), theirs, os.getpid())
    process = context.Process(target=_toil, args=arguments, daemon=True)
    process.start()
    theirs.close()
    return partial(_awaited, process, mine)


def _awaited(process: Any, pipe: Connection) -> Any:
    try:
        return _result(pipe)
    finally:
        process.kill()
        process.join()
        pipe.close()


def _shared(work: Callable[[Iterator[_Task]], _Done], tasks: Sequence[_Task], jobs: int) -> Iterator[_Done]:
    context = get_context("fork")
    counter = context.Value("l", 0)
    workers = []
    # What is there already is never collected: a look of the collector would copy every page of it into each process.
    frozen = gc.get_freeze_count()
    gc.freeze()
    try:
        for _ in range(jobs):
            mine, theirs = context.Pipe(duplex=False)
            arguments = (work, tasks, counter, theirs, os.getpid())
            process = context.Process(target=_toil, args=arguments, daemon=True)
            process.start()
            theirs.close()
            workers.append((process, mine))
        for _, pipe in workers:
            yield _result(pipe)
    finally:
        for process, pipe in workers:
            process.kill()
            process.join()
            pipe.close()
        if not frozen:
            gc.unfreeze()


def _result(pipe: Connection) -> Any:
    try:
        done, error = pipe.recv()
    except EOFError:
        raise WorkerLost("生成网站的一个进程被系统停掉了（多半是内存不够），网站没有改动。") from None
    if error is not None:
        raise error
    return done


def _toil(
    work: Callable[[Iterator[_Task]], _Done], tasks: Sequence[_Task], counter: _Counter, pipe: Connection, parent: int
) -> None:
    """Work in a fork until no task is left; a failure leaves none to the others. It ends when its parent does."""
    for name in ("SIGTERM", "SIGHUP"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the parent ends the others
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return
    try:
        done, error = work(_taken(tasks, counter)), None
    except BaseException as failure:
        done, error = None, failure
        counter.value = len(tasks)
    pipe.send((done, error))


def _taken(tasks: Sequence[_Task], counter: _Counter) -> Iterator[_Task]:
    """Yield one task after another that no other process has taken."""
    while True:
        with counter.get_lock():
            number = counter.value
            counter.value = number + 1
        if number >= len(tasks):
            return
        yield tasks[number]
