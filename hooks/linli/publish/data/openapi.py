"""/data/openapi.json: every data file as OpenAPI 3.1, with an example of each that can be fetched."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from linli.publish.data.area_tables import BEFORE_TABLE, plan_csv
from linli.publish.data.calendars import has_calendar
from linli.publish.data.changes import changes_schema
from linli.publish.data.datasets import Dataset, datasets
from linli.publish.data.encoding import as_readable_json
from linli.publish.data.lists import SCHEMA_VERSION, list_schema
from linli.publish.data.manifest import manifest_schema
from linli.publish.data.menus import menu_schema, plan_menus
from linli.publish.sharding import FIRST_NAME, MORE_NAME, SENTENCES, shard_address, shard_areas
from linli.publish.site import Output, Plan, Site

ATOM, CALENDAR, TABLE, JSON = "application/atom+xml", "text/calendar", "text/csv", "application/json"

LEVELS = ("county", "township", "community")

FEED_WORDS = {"announcements": "公告", "changed": "新录入的和有变动的"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A kind of file: its address with {parameters}, what it is, an example of each parameter, its schema."""

    path: str
    summary: str
    media: str = JSON
    examples: Mapping[str, str] = field(default_factory=dict)
    schema: Mapping[str, Any] = field(default_factory=dict)


def endpoints(site: Site) -> Iterator[Endpoint]:
    """Yield every kind of data file of a site."""
    for dataset in datasets().values():
        yield from _of_dataset(site, dataset)
    yield Endpoint("/data/places.geojson", "服务点的位置（WGS-84，RFC 7946）", "application/geo+json")
    for plan in islice(plan_menus(site), 1):
        _, _, code, week = plan.uri.removesuffix(".json").split("/")
        examples = {"id": code, "week": week}
        yield Endpoint("/data/menus/{id}/{week}.json", "一个食堂一周的菜单", examples=examples, schema=menu_schema())
    yield from _of_calendars(site)
    yield from _of_area_tables(site)
    yield Endpoint("/data/announcements.atom", "公告的 Atom 订阅", ATOM)
    yield Endpoint("/data/changed.atom", "新录入的和有变动的记录的 Atom 订阅", ATOM)
    yield Endpoint("/data/hsds/services.json", "全部服务点，HSDS 3.1")
    yield from _of_place(site, "/data/hsds/services/{id}.json", "一个服务点，HSDS 3.1", JSON)
    yield Endpoint("/data/version.json", "这一版数据的日子、提交号、数量和各文件的 SHA-256")
    yield Endpoint("/data/manifest.json", "本站的清单，给把几个县合成一处的门户用", schema=manifest_schema())
    if site.previous:
        yield Endpoint("/data/changes.json", "与上一版比：哪些记录新增、删去、改了哪几项", schema=changes_schema())
    yield Endpoint("/data/index.json", "本站搜索用的索引，第一部分；格式随程序变，看 format")
    yield Endpoint("/data/index-more.json", "本站搜索用的索引，第二部分：电话、菜、价格")
    yield from _of_shards(site)
    yield Endpoint("/data/openapi.json", "这份说明")
    yield from _of_schemas(site)
    yield Endpoint("/data/datapackage.json", "各表格的说明（Data Package）")
    yield Endpoint("/data/linli.sqlite", "全部表格的 SQLite 数据库", "application/vnd.sqlite3")


def _of_dataset(site: Site, dataset: Dataset) -> Iterator[Endpoint]:
    schema = list_schema(site, dataset)
    row = schema["$defs"]["row"]
    listed = {key: value for key, value in schema.items() if not key.startswith("$")}
    listed["properties"] = {**listed["properties"], dataset.code: {"type": "array", "items": row}}
    yield Endpoint(f"/data/{dataset.code}.json", f"全部{dataset.title}", schema=listed)
    yield Endpoint(f"/data/{dataset.code}.csv", f"全部{dataset.title}（表格）", TABLE)
    for code in islice(dataset.ids(site), 1 if dataset.single else 0):
        opened = {**row, "additionalProperties": True}
        path = f"/data/{dataset.code}/{{id}}.json"
        yield Endpoint(path, f"一个{dataset.title}", examples={"id": code}, schema=opened)


def _of_calendars(site: Site) -> Iterator[Endpoint]:
    yield from _of_place(site, "/data/calendar/{id}.ics", "一个服务点或项目的日历", CALENDAR)
    areas = [area.path.split("/") for area in site.directory.area_list]
    for steps in islice((steps for steps in areas if len(steps) == 1), 1):
        county = {"county": steps[0]}
        yield from _area_calendar(site, "/data/calendar/areas/{county}.ics", "一个县区的日历")
        for name, word in FEED_WORDS.items():
            yield Endpoint(f"/data/feeds/{{county}}/{name}.atom", f"一个县区{word}的 Atom 订阅", ATOM, county)
    for steps in islice((steps for steps in areas if len(steps) == 2), 1):
        examples = {"county": steps[0], "township": steps[1]}
        yield from _area_calendar(site, "/data/calendar/areas/{county}/{township}.ics", "一个乡镇街道的日历")
        for name, word in FEED_WORDS.items():
            path = f"/data/feeds/{{county}}/{{township}}/{name}.atom"
            yield Endpoint(path, f"一个乡镇街道{word}的 Atom 订阅", ATOM, examples)


def _area_calendar(site: Site, path: str, words: str) -> Iterator[Endpoint]:
    """Yield the calendar of an area with the first that has one."""
    names = ("county", "township")[: path.count("{")]
    found = (area.path.split("/") for area in site.directory.area_list if has_calendar(site, area))
    for steps in islice((steps for steps in found if len(steps) == len(names)), 1):
        yield Endpoint(path, words, CALENDAR, dict(zip(names, steps, strict=True)))


def _of_area_tables(site: Site) -> Iterator[Endpoint]:
    """Yield the tables of areas, an example of each depth: county, township, community."""
    seen: set[int] = set()
    for plan in plan_csv(site):
        path, _, name = plan.uri.removeprefix("data/areas/").partition(BEFORE_TABLE)
        steps = path.split("/")
        if len(steps) in seen:
            continue
        seen.add(len(steps))
        keys = LEVELS[: len(steps)]
        address = "/".join(f"{{{key}}}" for key in keys)
        examples = {**dict(zip(keys, steps, strict=True)), "table": name.removesuffix(".csv")}
        yield Endpoint(f"/data/areas/{address}/-/{{table}}.csv", "一个地区的一张表，表头是中文", TABLE, examples)


def _of_shards(site: Site) -> Iterator[Endpoint]:
    """Yield the parts of the index of a large directory, of its areas an example of each depth: county, township."""
    if shard_areas(site):
        yield Endpoint(f"/{SENTENCES}", "搜索索引里整句提问要用的词；服务点很多时才有")
    for depth, word in ((1, "县区"), (2, "乡镇街道")):
        found = (area.split("/") for area in shard_areas(site))
        for steps in islice((steps for steps in found if len(steps) == depth), 1):
            keys = LEVELS[:depth]
            for name, part in ((FIRST_NAME, "第一部分"), (MORE_NAME, "第二部分")):
                path = f"/{shard_address('/'.join(f'{{{key}}}' for key in keys), name)}"
                examples = dict(zip(keys, steps, strict=True))
                yield Endpoint(path, f"一个{word}的搜索索引，{part}；服务点很多时才有", examples=examples)


def _of_schemas(site: Site) -> Iterator[Endpoint]:
    """Yield the schemas; the demonstration has those of the real site."""
    if not site.demo:
        yield Endpoint(
            f"/schema/data/{SCHEMA_VERSION}/{{set}}.json", "一个数据集的 JSON Schema", examples={"set": "places"}
        )
        yield Endpoint("/schema/{type}.json", "录入用的一种记录的 JSON Schema", examples={"type": "places"})


def _of_place(site: Site, path: str, summary: str, media: str) -> Iterator[Endpoint]:
    for code in islice(site.directory.places, 1):
        yield Endpoint(path, summary, media, {"id": code})


def description(site: Site) -> dict[str, Any]:
    """Return the OpenAPI description of a site."""
    fictional = "这里都是虚构的示例，不要当作事实使用。" if site.demo else ""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{site.settings.region}{site.settings.name}开放数据",
            "version": "1.0.0",
            "description": f"{fictional}每次更新网站时重新生成的静态文件；空的项目是“不知道”，不是“没有”。",
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": site.absolute("").rstrip("/")}],
        "paths": {endpoint.path: {"get": _operation(endpoint)} for endpoint in endpoints(site)},
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    content: dict[str, Any] = {"schema": dict(endpoint.schema)} if endpoint.schema else {}
    return {
        "operationId": "".join(sign if sign.isalnum() else "_" for sign in endpoint.path.strip("/")),
        "summary": endpoint.summary,
        "parameters": [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}, "example": example}
            for name, example in endpoint.examples.items()
        ],
        "responses": {
            "200": {"description": endpoint.summary, "content": {endpoint.media: content}},
            "404": {"description": "没有这个文件"},
        },
    }


def _plan(site: Site) -> Iterator[Plan]:
    """Plan the description."""
    yield Plan("data/openapi.json", "openapi")


def _render(site: Site, plan: Plan) -> bytes:
    """Render the description."""
    return as_readable_json(description(site))


OPENAPI = Output("openapi", _plan, _render)
