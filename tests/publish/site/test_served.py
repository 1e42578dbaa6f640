"""The packaged site behind the county's own web server: real nginx and Caddy with the configuration that is handed out."""

import gzip
import http.client
import re
import shutil
import socket
import subprocess
import threading
from contextlib import closing
from datetime import date
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner

from linli.cli import main
from linli.cli.headers import PLACES_WITH_OWN_HEADERS, headers_of
from linli.cli.package import pack
from linli.load.settings import read_settings
from linli.publish.releases import Releases
from tests.sample import ROOT

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
FOR_EVER = r"/assets/.*\.[0-9a-f]{8,10}\.(css|js)"
KINDS = [
    ("/", "text/html"),
    ("/places/tongbao-canteen/", "text/html"),
    ("/assets/linli.*.css", "text/css"),
    ("/assets/linli.*.js", "javascript"),
    ("/data/index.json", "application/json"),
    ("/data/places.geojson", "application/geo+json"),
    ("/data/places.csv", "text/csv"),
    ("/data/calendar/tongbao-canteen.ics", "text/calendar"),
    ("/assets/plate.svg", "image/svg+xml"),
]


@pytest.fixture(scope="module")
def settings():
    """The settings that the headers come from: `linli headers` is run in the project."""
    return read_settings(ROOT)[0]


@pytest.fixture(scope="module")
def home(built, tmp_path_factory):
    """The site, packed and put in its place by the command for it."""
    folder = tmp_path_factory.mktemp("srv")
    pack(built, folder / "site.zip", date(2026, 11, 24))
    run("release", str(folder / "site.zip"), str(folder))
    for path in (folder, *folder.parents):
        if path.owner() == folder.owner() and path.name.startswith("pytest"):
            path.chmod(0o755)
    return folder


def run(*words):
    """Run a command of linli in the project; return what it says."""
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    return done.output


def free_port():
    """Return a port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def nginx(home, port):
    """Write the configuration around that of deploy/; return the command."""
    own = (ROOT / "deploy/nginx.conf").read_text("utf-8")
    own = own.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/linli/current", f"{home}/current")
    folder = home / "nginx"
    folder.mkdir()
    (folder / "headers.conf").write_text(run("headers", "nginx"), "utf-8")
    own = own.replace("/etc/nginx/linli-headers.conf", f"{folder}/headers.conf")
    module = f"load_module {BROTLI};" if BROTLI.exists() else ""
    own = own.replace("# brotli_static on;", "brotli_static on;" if module else "")
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    head = (
        f"{module}pid {folder}/pid; error_log stderr; daemon off; worker_processes 1; user {home.owner()};events {{}}"
    )
    (folder / "nginx.conf").write_text(f"{head}\nhttp {{ access_log off; {temporary}\n{own}\n}}", "utf-8")
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]


def caddy(home, port):
    """Write the configuration of deploy/ for a port of the loopback; return the command."""
    own = (ROOT / "deploy/Caddyfile").read_text("utf-8")
    own = own.replace(":80 {", f"http://127.0.0.1:{port} {{").replace("/srv/linli/current", f"{home}/current")
    (home / "headers.caddy").write_text(run("headers", "caddy"), "utf-8")
    own = own.replace("/etc/caddy/linli-headers.caddy", f"{home}/headers.caddy")
    path = home / "Caddyfile"
    path.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + own, "utf-8")
    return ["caddy", "run", "--config", str(path), "--adapter", "caddyfile"]


SERVERS = {"nginx": nginx, "caddy": caddy}


@pytest.fixture(scope="module", params=SERVERS)
def ask(request, home):
    """Start a server; return a function that asks it for a path and gives status, headers and body."""
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not installed")
    port = free_port()
    server = subprocess.Popen(SERVERS[request.param](home, port), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    pause = threading.Event()
    for _ in range(200):
        with socket.socket() as probe:
            if server.poll() is not None or probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        pause.wait(0.05)
    assert server.poll() is None, server.stdout.read().decode()

    def asked(path, **headers):
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
            connection.request("GET", path, headers={"Host": f"127.0.0.1:{port}", **headers})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    asked.encodings = {"gzip": gzip.decompress}
    if request.param == "caddy" or BROTLI.exists():
        asked.encodings["br"] = brotli.decompress
    yield asked
    server.terminate()
    server.wait()
    server.stdout.close()


@pytest.mark.parametrize(("path", "kind"), KINDS)
def test_every_kind_of_file_is_served_as_what_it_is(ask, built, settings, path, kind):
    """With the headers that a public site should have."""
    (named,) = built.glob(path[1:]) if "*" in path else (built / path[1:],)
    path = f"/{named.relative_to(built).as_posix()}" if "*" in path else path
    status, headers, body = ask(path)
    assert (status, kind in headers["content-type"], len(body) > 0) == (200, True, True)
    place = max((place for place in PLACES_WITH_OWN_HEADERS if path[1:].startswith(place)), key=len)
    wanted = {name.lower(): value for name, value in headers_of(settings, place).items()}
    if re.fullmatch(FOR_EVER, path):
        wanted["cache-control"] = "public, max-age=31536000, immutable"
    assert {name: headers.get(name) for name in wanted} == wanted


def test_what_is_not_there_is_said_by_the_site_itself(ask):
    """With its own page, and the status that it is not there."""
    status, _, body = ask("/nowhere/at/all/")
    assert (status, "找不到" in body.decode() or "没有" in body.decode()) == (404, True)


def test_texts_are_compressed_and_not_sent_twice(ask):
    """Pages are asked for each time; an ETag answers that nothing has changed."""
    plain, headers, large = ask("/data/index.json")
    assert (plain, "content-encoding" in headers) == (200, False)
    for accepted, read in ask.encodings.items():
        _, headers, small = ask("/data/index.json", **{"Accept-Encoding": accepted})
        assert (headers.get("content-encoding"), len(small) < len(large) * 0.8, read(small)) == (accepted, True, large)
    _, headers, _ = ask("/")
    status, _, body = ask("/", **{"If-None-Match": headers["etag"]})
    assert (status, body) == (304, b"")


def test_a_new_version_is_served_at_once_and_so_is_the_old_one(ask, home, built, tmp_path):
    """While the link turns to and fro, every answer is whole, and of one version or the other."""
    shutil.copytree(built, tmp_path / "site")
    (tmp_path / "site/index.html").write_text("第二版", "utf-8")
    before = ask("/")[2]
    stop, seen, failed = threading.Event(), set(), []

    def reader():
        while not stop.is_set():
            status, _, body = ask("/")
            seen.add(body)
            if status != 200:
                failed.append(status)

    readers = [threading.Thread(target=reader) for _ in range(4)]
    for thread in readers:
        thread.start()
    run("release", str(tmp_path / "site"), str(home))
    for _ in range(20):
        run("rollback", str(home))
        run("rollback", str(home), Releases(home).kept()[0].name)
    served = ask("/")[2]
    run("rollback", str(home))
    stop.set()
    for thread in readers:
        thread.join()
    assert (failed, served.decode(), ask("/")[2]) == ([], "第二版", before)
    assert seen <= {before, served}
    shutil.rmtree(Releases(home).kept()[0])


def test_hidden_files_stay_hidden_and_data_may_be_read_from_elsewhere(ask, home):
    """Other sites' scripts may read the open data, and nothing else."""
    (home / "current/.secret").write_text("x")
    assert ask("/.secret")[0] in {403, 404}
    assert ask("/data/index.json")[1].get("access-control-allow-origin") == "*"
    assert "access-control-allow-origin" not in ask("/")[1]
