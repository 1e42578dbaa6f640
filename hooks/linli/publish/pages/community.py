"""/teams/<id>/ and /policies/<id>/: records whose facts are the lines of a form."""

from collections.abc import Iterator
from dataclasses import dataclass

from linli.model import Policy, Team
from linli.model.record_types import POLICY_TYPE, TEAM_TYPE
from linli.publish.pages.listing import ListPage, by_kind
from linli.publish.pages.page import page
from linli.publish.site import Output, Plan, Site
from linli.publish.views.cards import area_row, entry_row, need_row
from linli.publish.views.evidence import SourceView, VerificationView, verification_view
from linli.publish.views.links import HOME, Step
from linli.publish.views.phones import PhoneView, phone_view
from linli.publish.views.record_end import Fact, Feedback, Unknown, end_of, facts, unknown_block


@dataclass(frozen=True, slots=True)
class RecordView:
    """pages/record.html."""

    trail: tuple[Step, ...]
    name: str
    kind: str
    verification: VerificationView
    facts: tuple[Fact, ...]
    phones: tuple[PhoneView, ...]
    unknown: Unknown | None
    related: tuple[Step, ...]
    sources: tuple[SourceView, ...]
    entered: str
    feedback: Feedback


TEAM_LIST = ListPage(TEAM_TYPE, "志愿队伍", "谁能来帮忙。", by_kind, 3, "person")
POLICY_LIST = ListPage(POLICY_TYPE, "政策", "可以享受什么，怎么办。", by_kind, 2, "document")


def plan_teams(site: Site) -> Iterator[Plan]:
    """Plan a page a team."""
    for team in site.directory.teams:
        yield Plan(f"teams/{team}/index.html", "team", team)


def render_team(site: Site, plan: Plan) -> bytes:
    """Render the page of one team."""
    team = site.directory.teams[plan.subject]
    county = team.file.split("/")[-2]
    end = end_of(site, plan, team, team.name, county)
    missing = () if team.contact else ("怎么联系",)
    view = RecordView(
        trail=(HOME, TEAM_LIST.step),
        name=team.name,
        kind=team.kind.name if team.kind else "",
        verification=verification_view(site, team),
        facts=_team_facts(team),
        phones=(),
        unknown=unknown_block(site, missing, county, f"请帮我问怎么联系《{team.name}》。"),
        related=(*_covered(site, team), *(need_row(need) for need in team.needs)),
        sources=end.sources,
        entered=end.entered,
        feedback=end.feedback,
    )
    return page(site, plan, "record.html", view, team.name, f"{team.name}：{'、'.join(team.work)}")


def _team_facts(team: Team) -> tuple[Fact, ...]:
    return facts(
        ("做什么", "、".join(team.work)),
        ("队伍", team.team_count),
        ("人数", team.people),
        ("怎么联系", team.contact),
        ("说明", team.note),
    )


def _covered(site: Site, team: Team) -> Iterator[Step]:
    for subject in team.coverage:
        place = site.directory.places.get(subject)
        yield entry_row(place) if place else area_row(site, subject)


def plan_policies(site: Site) -> Iterator[Plan]:
    """Plan a page a policy."""
    for policy in site.directory.policies:
        yield Plan(f"policies/{policy}/index.html", "policy", policy)


def render_policy(site: Site, plan: Plan) -> bytes:
    """Render the page of one policy."""
    policy = site.directory.policies[plan.subject]
    county = policy.file.split("/")[-2]
    end = end_of(site, plan, policy, policy.name, county)
    missing = [
        label
        for label, value in (("谁能享受", policy.who), ("给多少", policy.what), ("怎么办理", policy.how))
        if not value
    ]
    view = RecordView(
        trail=(HOME, POLICY_LIST.step),
        name=policy.name,
        kind="政策",
        verification=verification_view(site, policy),
        facts=_policy_facts(policy),
        phones=tuple(phone_view(site, phone) for phone in policy.phones),
        unknown=unknown_block(site, missing, county, f"请帮我问《{policy.name}》怎么办理，要带什么。"),
        related=tuple(need_row(need) for need in policy.needs),
        sources=end.sources,
        entered=end.entered,
        feedback=end.feedback,
    )
    return page(site, plan, "record.html", view, policy.name, f"{policy.name}：谁能享受，怎么办理。")


def _policy_facts(policy: Policy) -> tuple[Fact, ...]:
    return facts(
        ("谁能享受", policy.who),
        ("给什么", policy.what),
        ("怎么办理", policy.how),
        ("带什么", "、".join(policy.documents)),
        ("到哪办", policy.where),
        ("依据", policy.basis),
        ("说明", policy.note),
    )


TEAMS = Output("team", plan_teams, render_team, framed=True)
POLICIES = Output("policy", plan_policies, render_policy, framed=True)
