"""Without a net: what a browser has kept is shown and says so; with one, nothing is ever hidden by it."""

import http.server
import json
import re
import threading
from base64 import b64encode
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from linli.publish.assets import integrity_of
from linli.publish.service_worker import NETWORK_PATIENCE, WORKER_FILE, service_worker
from linli.publish.sharding import SENTENCES
from tests.golden.tree import example_site
from tests.publish.index.sharded import sharded_files
from tests.publish.site.conftest import TODAY

SAID = "离线 · 内容是11月24日的"
PLACE = "demo/places/liuxi-canteen/"
CHOSEN = """(() => {
  localStorage.setItem("ll-area-demo", "shili/liuxi-zhen/liuxi\\n柳溪社区");
  const places = [{ id: "beimen-canteen", name: "x", path: "/lin/li/demo/places/beimen-canteen/", township: "shili/yunping" }];
  localStorage.setItem("ll-favourites-demo", JSON.stringify(places));
})()"""
READY = """async (wanted) => {
  const home = new URL(document.querySelector("[data-ll-home]").dataset.llHome, document.baseURI).href;
  const { scope, active } = (await navigator.serviceWorker.getRegistration()) || {};
  const names = (await caches.keys()).filter((name) => name.startsWith(`linli ${home} `));
  const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
  return scope === home && active && active.state === "activated" && kept.length === 1
    && wanted.every((path) => kept[0].includes(new URL(path, home).href));
}"""
UPDATED = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const worker = registration.installing || registration.waiting;
  const over = () => ["activated", "redundant"].includes(worker.state);
  if (worker && !over()) await new Promise((done) => worker.addEventListener("statechange", () => over() && done()));
  return worker ? worker.state : "";
}"""


def wait_until(page, script, given=None):
    """Wait until a script of promises says so."""
    loop = """async (given) => {
      for (let turns = 0; turns < 1500; turns += 1) {
        if (await (SCRIPT)(given)) return true;
        await new Promise(requestAnimationFrame);
      }
      return false;
    }"""
    assert page.evaluate(loop.replace("SCRIPT", script), given)


class Net:
    """What a server has, and how the way to it is: `files` stand before those of the built site (None: gone)."""

    def __init__(self, folder):
        self.folder, self.files = folder, {}
        self.down = False
        self.open = threading.Event()
        self.open.set()

    def answer(self, path):
        """Return the bytes of a file, None where there is none."""
        path = f"{path}index.html" if path.endswith("/") or not path else path
        if path in self.files:
            return self.files[path]
        file = self.folder / path
        return file.read_bytes() if file.is_file() else None

    def publish(self, base, changes):
        """Publish another build of a directory, of the day after, in which files have changed."""
        files = {base + path: content for path, content in changes.items()}
        head, _, script = self.answer(base + WORKER_FILE).decode().partition(";\n")
        build = json.loads(head.removeprefix("self.linliBuild = "))
        build |= {"day": "2026-11-25", "version": f"{build['version']}x"}
        for path, content in changes.items():
            address = path.removesuffix("index.html")
            if address in build["files"] or "assets/" in path:
                build["files"][address] = f"sha256-{b64encode(sha256(content).digest()).decode()}"
        self.files |= {**files, base + WORKER_FILE: f"self.linliBuild = {json.dumps(build)};\n{script}".encode()}


def handler_of(net):
    """Return what answers requests for the built site below /lin/li/."""

    class Handler(http.server.BaseHTTPRequestHandler):
        """A file server; that of the worker itself always answers."""

        def do_GET(self):
            """Answer, or not at all."""
            path = unquote(self.path.partition("?")[0]).removeprefix("/lin/li/")
            if not path.endswith(WORKER_FILE):
                net.open.wait()
            if net.down:
                return  # nothing at all: the connection is closed
            content = net.answer(path)
            with suppress(BrokenPipeError, ConnectionResetError):  # nobody waits any more
                self.send(path, content)

        def send(self, path, content):
            """Send a file."""
            self.send_response(404 if content is None else 200)
            kinds = {"js": "text/javascript", "css": "text/css", "json": "application/json", "svg": "image/svg+xml"}
            kind = kinds.get(path.rpartition(".")[2], "text/html; charset=utf-8")
            self.send_header("Content-Type", kind)
            self.send_header("Cache-Control", "max-age=600")  # as some hosts do
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, format, *args):
            """Say nothing."""

    return Handler


@pytest.fixture
def net(built):
    """Serve the built site; what is there, and whether there is a net at all, is changed by the test."""
    net = Net(built)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler_of(net)) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        net.address = f"http://127.0.0.1:{server.server_address[1]}/lin/li/"
        yield net
        net.open.set()
        server.shutdown()


@pytest.fixture
def visit(chromium, net):
    """Open a page in a browser that keeps what it is offered; `wrong` is what went wrong on the way."""
    context = chromium.new_context(viewport={"width": 360, "height": 800}, timezone_id="Asia/Shanghai")
    page = context.new_page()
    page.clock.install(time=f"{TODAY}T11:30:00+08:00")
    page.wrong = []
    page.on("pageerror", lambda error: page.wrong.append(str(error)))

    def visited(path="", wanted=None, script=""):
        page.add_init_script(script)
        page.goto(net.address + path)
        if wanted is not None:
            wait_until(page, READY, wanted)
        return page

    yield visited
    assert page.wrong == []
    context.close()


def test_after_a_visit_the_site_is_there_without_a_net(net, visit):
    """Home, finder with its index, menus, my community, my places: each says that it is a copy, and of which day."""
    visit("demo/").evaluate(CHOSEN)
    mine = [
        "areas/shili/liuxi-zhen/liuxi/",
        "menus/shili/liuxi-zhen/",
        "clock/shili/liuxi-zhen.js",
        "clock/shili/yunping.js",
        "prices/shili/liuxi-zhen.js",
        "prices/shili/yunping.js",
        "places/beimen-canteen/",
    ]
    visit("demo/", ["find/", "data/index.json", *mine])
    net.down = True
    for path in ("", "menus/", "activities/", *(path for path in mine if path.endswith("/")), "index.html"):
        page = visit(f"demo/{path}")
        expect(page.locator("[data-ll-stale]")).to_have_text(SAID)
        expect(page.locator("[data-ll-stale][role=status]")).to_be_visible()
        assert page.locator(".ll-ribbon").is_visible()
    expect(page.locator("[data-ll-favourites] li").first).to_contain_text("现在开放")
    page = visit("demo/find/?q=书法班")
    expect(page.locator("[data-ll-results] h3", has_text="南门社区儿童之家")).to_be_visible()
    net.down = False
    expect(visit("demo/").locator("[data-ll-stale]")).to_be_hidden()


def test_of_an_index_in_shards_my_township_is_searched_without_a_net(net, visit):
    """Its two files are kept beside the directory, sentences and sounds; what lies elsewhere is not said to be nowhere."""
    net.publish("demo/", {path: json.dumps(part).encode() for path, part in sharded_files().items()})
    (sounds,) = (net.folder / "assets").glob("sounds.*.json")
    behind = f'"files": {{"{SENTENCES}": "", '.encode()
    worker = net.files["demo/" + WORKER_FILE].replace(b'"sharded": false', b'"sharded": true')
    net.files["demo/" + WORKER_FILE] = worker.replace(b'"files": {', behind)
    visit("demo/").evaluate(CHOSEN)
    kept = [f"data/index/shili/liuxi-zhen/{name}.json" for name in ("first", "more")]
    visit("demo/", ["find/", "data/index.json", *kept, SENTENCES, f"../assets/{sounds.name}"])
    page = visit("demo/find/?q=食堂")
    expect(page.locator("[data-ll-status]")).not_to_contain_text("只找了")
    expect(page.locator("[data-ll-coming]")).to_have_text("")
    net.down = True
    for query in ("食堂", "liuxi shitang"):
        page = visit(f"demo/find/?q={query}")
        expect(page.locator("[data-ll-results] h3", has_text="柳溪社区幸福食堂").first).to_be_visible()
        expect(page.locator("[data-ll-status]")).to_contain_text("只找了柳溪镇")


def test_what_is_not_kept_says_so(net, visit):
    """A page that is not kept leads to those that are; the demonstration remains one."""
    visit("demo/", [""])
    net.down = True
    page = visit(PLACE)
    assert "离线 · 这一页没有存下来" in page.locator("[role=status]").inner_text()
    assert page.locator(".ll-ribbon").is_visible()
    page.get_by_role("link", name="首页").click()
    expect(page.locator("[data-ll-stale]")).to_have_text(SAID)


def test_what_is_published_now_is_shown(net, visit):
    """Pages and clock files come from the network while there is one, whatever has been kept."""
    visit("demo/").evaluate(CHOSEN)
    clock = "clock/shili/liuxi-zhen.js"
    page = visit("demo/", ["", clock])
    assert "今晚停电" not in page.content()
    net.files["demo/index.html"] = net.answer("demo/").replace(b"<h1", "<p>今晚停电</p><h1".encode(), 1)
    net.files[f"demo/{clock}"] = net.answer(f"demo/{clock}") + b"self.linliClosed = true\n"
    page = visit("demo/")
    assert "今晚停电" in page.content()
    assert page.locator("[data-ll-stale]").get_attribute("role") is None
    assert visit(PLACE).evaluate("self.linliClosed")


def test_a_slow_network_has_three_seconds(net, visit):
    """Then the copy is shown; the limit is injected, so that nobody waits for it."""
    assert NETWORK_PATIENCE == 3000
    script = net.answer(f"demo/{WORKER_FILE}").replace(b'"patience": 3000', b'"patience": 20')
    net.files[f"demo/{WORKER_FILE}"] = script
    visit("demo/", [""])
    net.open.clear()
    expect(visit("demo/").locator("[data-ll-stale]")).to_have_text(SAID)
    net.open.set()
    visit("demo/")


def test_a_new_build_takes_over_whole(net, visit):
    """A build that cannot be had whole changes nothing; one that can takes over scripts, pages and index together."""
    visit("", [""])
    script = next(path.name for path in (net.folder / "assets").glob("linli.*.js"))
    renamed = re.sub(r"\.[0-9a-f]{10}\.", ".0000000000.", script)
    text = (net.folder / "assets" / script).read_bytes() + b"document.documentElement.dataset.build = 'new';\n"
    pages = {}
    for path in ("index.html", "find/index.html", "menus/index.html", "activities/index.html"):
        html = net.answer(path).decode().replace(script, renamed)
        pages[path] = re.sub(rf'({renamed}" integrity=")[^"]*', rf"\g<1>{integrity_of(text)}", html).encode()
    index = net.answer("data/index.json")
    net.publish("", {**pages, f"assets/{renamed}": text, "data/index.json": index + b"\n"})
    net.files["data/index.json"] = index  # the host has not finished
    page = visit("")
    assert page.evaluate("document.documentElement.dataset.build") == "new"
    assert page.evaluate(UPDATED) == "redundant"
    net.down = True
    page = visit("find/?q=食堂")
    expect(page.locator("[data-ll-stale]")).to_have_text(SAID)
    assert page.evaluate("document.documentElement.dataset.build") is None
    expect(page.locator("[data-ll-results] h3").first).to_be_visible()
    net.down = False
    net.files["data/index.json"] = index + b"\n"
    page = visit("")
    assert page.evaluate(UPDATED) in {"activated", ""}
    wait_until(page, READY, [f"assets/{renamed}"])
    net.down = True
    page = visit("find/?q=食堂")
    expect(page.locator("[data-ll-stale]")).to_have_text("离线 · 内容是11月25日的")
    assert page.evaluate("document.documentElement.dataset.build") == "new"
    expect(page.locator("[data-ll-results] h3").first).to_be_visible()


def test_an_index_of_another_build_is_not_read(net, visit):
    """The page of a copy that has been replaced meanwhile shows its list rather than an index of another build."""
    visit("demo/", ["data/index.json"])
    read = "(version) => fetch(`data/index.json?copy=${version}`).then(() => 'read', () => 'refused')"
    page = visit("demo/")
    version = re.search(r'"version": "(\w+)"', net.answer(f"demo/{WORKER_FILE}").decode())[1]
    assert [page.evaluate(read, one) for one in (version, "other")] == ["read", "refused"]


def left(setting):
    """Return the worker of a directory that keeps no copy."""
    site = example_site()
    return service_worker(replace(site, settings=site.settings.model_copy(update=setting)), {}, b"")


def test_switched_off_it_leaves_cleanly(net, visit):
    """Nothing remains of one directory, nothing is taken from the other or from the portal."""
    visit("", [""]).evaluate("caches.open('portal')")
    page = visit("demo/", [""])
    net.files[f"demo/{WORKER_FILE}"] = left({"offline": False})
    page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())")
    count = "() => navigator.serviceWorker.getRegistrations().then((found) => found.length === 1)"
    wait_until(page, count)
    names = page.evaluate("caches.keys()")
    assert sorted(name.rpartition(" ")[0] for name in names) == ["", f"linli {net.address}"]


@pytest.mark.parametrize(
    ("why", "script"),
    [
        ("WeChat", "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })"),
        (
            "a sandboxed frame",
            "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new Error() } })",
        ),
        (
            "a private window",
            "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'))",
        ),
    ],
)
def test_where_it_is_refused_the_site_works_as_before(net, visit, why, script):
    """No service worker, or none allowed: pages are as they are, and nothing goes wrong."""
    page = visit("demo/find/?q=书法班", script=script)
    expect(page.locator("[data-ll-results] h3").first).to_contain_text("南门社区儿童之家")
    wait_until(page, "() => caches.keys().then((found) => found.length === 0)")


def test_where_room_is_refused_the_site_works_as_before(net, visit):
    """A full phone keeps nothing, not half of it."""
    refused = b"Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));\n"
    net.files[f"demo/{WORKER_FILE}"] = refused + net.answer(f"demo/{WORKER_FILE}")
    page = visit("demo/")
    wait_until(page, "() => navigator.serviceWorker.getRegistrations().then((found) => found.length === 0)")
    page = visit("demo/find/?q=书法班")
    expect(page.locator("[data-ll-results] h3").first).to_contain_text("南门社区儿童之家")
    wait_until(page, "() => caches.keys().then((found) => found.length === 0)")
