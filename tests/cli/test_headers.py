"""`linli headers`: what a server is told, with the settings of the project."""

import re

import pytest
from click.testing import CliRunner

from linli.cli import main
from linli.load.settings import Settings
from linli.publish.policy import PLACES_WITH_OWN_POLICY, security_headers

CONFIG = "site_url: https://linli.example.cn/lin/li/\nextra:\n  linli: {directory: data/x, framed_by: \"'self' https://portal.example.cn\"}\n"


@pytest.fixture
def told(tmp_path, monkeypatch):
    """Print the configuration for a server from the settings of a project."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, ["headers", *words])


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_every_place_has_all_headers(told, server):
    """Each place of the site with a policy of its own is told all of them, by the settings; assets are kept for ever."""
    done = told(server, "--base", "lin/li")
    output = done.stdout
    assert done.exit_code == 0
    settings = Settings(
        directory="data/x", site_url="https://linli.example.cn/", framed_by="'self' https://portal.example.cn"
    )
    for path in PLACES_WITH_OWN_POLICY:
        assert f" /lin/li/{path}" in output
        for name, value in security_headers(settings, path).items():
            assert re.search(rf'{name} "{re.escape(value)}"', output)
    assert "immutable" in output
    assert output.count("{") == output.count("}") or "{8,10}" in output


def test_an_unknown_server_is_refused(told):
    """Only servers for which there is a form are known."""
    assert told("apache").exit_code == 2
