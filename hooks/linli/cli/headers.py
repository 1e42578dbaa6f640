"""`linli headers`: the headers that a server should send with the site, as its configuration has them.

Pages change every day and whenever somebody corrects them: they are asked for each time, and an ETag makes that cheap.
Scripts and styles are named by their content and kept for ever. Open data may be read by scripts of other sites.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from linli.load.settings import Settings, read_settings
from linli.publish.policy import PLACES_WITH_OWN_POLICY, security_headers
from linli.read.problems import report_text

HASHED = r"assets/.+\.[0-9a-f]{8,10}\.(css|js|json)$"
FOR_EVER = "public, max-age=31536000, immutable"
EACH_TIME = "no-cache"
READ_FROM_ELSEWHERE = ("data/", "schema/", "demo/data/")
PLACES_WITH_OWN_HEADERS = (*PLACES_WITH_OWN_POLICY, *READ_FROM_ELSEWHERE)
"""Where the headers differ, by the beginning of the address below the root of the site."""


def headers_of(settings: Settings, path: str) -> dict[str, str]:
    """Return the headers of a place of the site."""
    shared = {"Access-Control-Allow-Origin": "*"} if path in READ_FROM_ELSEWHERE else {}
    return {**security_headers(settings, path), "Cache-Control": EACH_TIME, **shared}


def _nginx(headers: Mapping[str, Mapping[str, str]], base: str) -> str:
    """Write location blocks: nginx forgets outer headers where an inner block sets any, so each names all of them."""
    blocks = [f"location {base}{path} {{\n{_added(found)}}}\n" for path, found in headers.items()]
    kept = f'location ~ "^{base}{HASHED}" {{\n{_added({**headers[""], "Cache-Control": FOR_EVER})}}}\n'
    return "\n".join((*blocks, kept))


def _added(headers: Mapping[str, str]) -> str:
    return "".join(f'    add_header {name} "{value}" always;\n' for name, value in headers.items())


def _caddy(headers: Mapping[str, Mapping[str, str]], base: str) -> str:
    """Write matchers of which one holds for every address: the order of Caddy's directives then says nothing."""
    blocks = []
    for number, (path, found) in enumerate(headers.items()):
        inner = [f" {base}{other}*" for other in headers if other != path and other.startswith(path)]
        without = f"    not path{''.join(inner)}\n" if inner else ""
        lines = "".join(f'    {name} "{value}"\n' for name, value in found.items())
        blocks.append(f"@linli{number} {{\n    path {base}{path}*\n{without}}}\nheader @linli{number} {{\n{lines}}}\n")
    kept = f'@hashed path_regexp ^{base}{HASHED}\nheader @hashed Cache-Control "{FOR_EVER}"\n'
    return "\n".join((*blocks, kept))


def _listed(headers: Mapping[str, Mapping[str, str]], base: str) -> str:
    """Write them as they are typed into the console of a CDN, the longest address first."""
    kept = {
        " ".join(f"{base}assets/*.{ending}" for ending in ("css", "js", "json")): {
            **headers[""],
            "Cache-Control": FOR_EVER,
        }
    }
    places = {f"{base}{path}*": headers[path] for path in sorted(headers, key=len, reverse=True)}
    return "\n".join(_typed(where, found) for where, found in {**kept, **places}.items())


def _typed(where: str, headers: Mapping[str, str]) -> str:
    return f"{where}\n" + "".join(f"    {name}: {value}\n" for name, value in headers.items())


SERVERS: Mapping[str, Callable[[Mapping[str, Mapping[str, str]], str], str]] = {
    "nginx": _nginx,
    "caddy": _caddy,
    "list": _listed,
}
"""How each server is told, by its name."""


@click.command(help="给出服务器该发的头：nginx 或 caddy 的一段配置；list 是一张单子，填进CDN的控制台。")
@click.argument("server", type=click.Choice(tuple(SERVERS)))
@click.option("--base", default="/", metavar="PATH", help="网站在主机上的位置，例如 /lin/li/")
def headers_command(server: str, base: str) -> None:
    """Print the configuration for a server, with the settings of the project."""
    settings, problems = read_settings(Path.cwd())
    if settings is None:
        raise click.ClickException(report_text(problems))
    found = {path: headers_of(settings, path) for path in PLACES_WITH_OWN_HEADERS}
    click.echo(SERVERS[server](found, f"/{base.strip('/')}/" if base.strip("/") else "/"))
