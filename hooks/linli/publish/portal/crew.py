"""The crew: members shared among processes or machines by Dask distributed, or done one after another."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from linli.publish.portal.building import MemberReport, MemberState, MemberTask, standing_manifest
from linli.publish.portal.members import Member

SCHEDULER_PATIENCE = "20s"
"""How long a scheduler may take to answer."""


class NoCrew(Exception):
    """Why the work cannot be shared, as a line."""


def worked_off(task: MemberTask, members: Sequence[Member], jobs: int, scheduler: str = "") -> Iterator[MemberReport]:
    """Yield the report of every member as soon as it is there; NoCrew where Dask is not installed or not reached.

    `jobs` is how many are worked on at once on this machine, by processes of their own unless it is 1; `scheduler` is
    the address of a Dask scheduler, which has workers of its own. Where the process or machine that does the work is
    gone, Dask gives it to another one.
    """
    jobs = min(jobs, len(members))
    if jobs == 1 and not scheduler:
        yield from map(task, members)
        return
    with _client(jobs, scheduler) as client:
        keys = [f"linli-{member.code}" for member in members]
        futures = client.map(task, members, key=keys, pure=False)
        by_key = dict(zip(keys, members, strict=True))
        for future in _distributed().as_completed(futures):
            member = by_key[future.key]
            yield future.result() if future.status == "finished" else _lost(task, member, future.exception())


def _lost(task: MemberTask, member: Member, error: BaseException) -> MemberReport:
    """Report a member whose workers are gone again and again, or that could not be sent to any."""
    manifest = standing_manifest(task.home / member.code)
    said = f"做这个县的进程断了（{type(error).__name__}：{error}）"
    return MemberReport(member, MemberState.KEPT if manifest else MemberState.MISSING, 0, manifest, (said,))


@contextmanager
def _client(jobs: int, scheduler: str) -> Iterator[Any]:
    """Connect to the scheduler, or start workers on this machine; yield the client."""
    dask = _distributed()
    if scheduler:
        try:
            made = dask.Client(scheduler, timeout=SCHEDULER_PATIENCE)
        except (OSError, ValueError) as error:
            raise NoCrew(f"连不上调度器 {scheduler}：{error}") from None
        with made as client:
            yield client
        return
    local = dask.LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None, silence_logs="CRITICAL")
    with local as cluster, dask.Client(cluster) as client:
        yield client


def _distributed() -> Any:
    """Return Dask distributed, which is no part of the ordinary runtime."""
    try:
        return import_module("distributed")
    except ModuleNotFoundError:
        said = "同时做几个县要用 Dask：pip install --require-hashes -r requirements/province.txt；或者 --jobs 1。"
        raise NoCrew(said) from None
