#!/bin/sh
# What the tests need and pip cannot bring: a Chromium, Chinese fonts for it, Pango for PDFs.
# A Chromium that is there is used; else Debian's packages where apt and root are; else Playwright's own browser.
# The web servers whose configuration is handed out are installed where they may be; without them their tests are skipped.
set -eu
has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_pango() { ldconfig -p 2>/dev/null | grep libpangoft2-1.0 >/dev/null && ldconfig -p | grep -q libharfbuzz-subset; }
has_chinese() { command -v fc-list >/dev/null && fc-list :lang=zh-cn | grep -q .; }
has_servers() { command -v nginx && command -v caddy; }
may_install() { command -v apt-get && [ "$(id -u)" = 0 ]; }
install() {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "$@"
}

if ! { has_chromium && has_pango && has_chinese; } >/dev/null; then
    if may_install >/dev/null; then
        install chromium fonts-noto-cjk libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null
    elif ! has_chromium >/dev/null; then
        .venv/bin/python -m playwright install chromium
    fi
fi
if ! has_servers >/dev/null && may_install >/dev/null; then
    install nginx-light libnginx-mod-http-brotli-static caddy >/dev/null || echo "nginx and Caddy were not installed." >&2
fi
