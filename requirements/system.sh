#!/bin/sh
# What the tests need and pip cannot bring: a Chromium, Chinese fonts for it, Pango for PDFs, and the web servers whose
# configuration is handed out.
# A Chromium that is there is used; else Debian's packages where apt and root are; else Playwright's own browser.
set -eu
has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_pango() { ldconfig -p 2>/dev/null | grep libpangoft2-1.0 >/dev/null && ldconfig -p | grep -q libharfbuzz-subset; }
has_chinese() { command -v fc-list >/dev/null && fc-list :lang=zh-cn | grep -q .; }
has_servers() { command -v nginx && command -v caddy; }

if has_chromium >/dev/null && has_pango && has_chinese && has_servers >/dev/null; then exit 0; fi
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends \
        chromium fonts-noto-cjk libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
        nginx-light libnginx-mod-http-brotli-static caddy >/dev/null
elif ! has_chromium >/dev/null; then
    .venv/bin/python -m playwright install chromium
fi
