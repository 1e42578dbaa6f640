"""The content security policy: what a page may load and run, which is what the site itself has published and no more.

It stands in a <meta> of every page, for hosts without headers, and in the headers that `linli headers` prints. Who may
frame the site can only be said in a header. A page may run under a policy of its own; where, is said here.
"""

from linli.load.settings import Settings

# The style sheets draw icons from data: pictures.
_RESIDENTS = {
    "default-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
_EDITOR = {**_RESIDENTS, "script-src": "'self' 'wasm-unsafe-eval'"}

_BY_BEGINNING = {"staff/edit/": _EDITOR, "": _RESIDENTS}
"""The policies by the beginning of the address below the root of the site, the longest first."""


PLACES_WITH_OWN_POLICY = tuple(_BY_BEGINNING)


def policy_text(policy: dict[str, str]) -> str:
    """Return a policy as a <meta> or a header says it."""
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


def policy_for(path: str) -> str:
    """Return the policy of a page by its address below the root of the site."""
    return policy_text(next(policy for beginning, policy in _BY_BEGINNING.items() if path.startswith(beginning)))


def security_headers(settings: Settings, path: str = "") -> dict[str, str]:
    """Return the headers of a page by its address; HSTS only where the site has an address, which must be https."""
    headers = {
        "Content-Security-Policy": f"{policy_for(path)}; frame-ancestors {settings.framed_by}",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
        "X-Content-Type-Options": "nosniff",
    }
    if settings.site_url.startswith("https://") and not settings.placeholder_url:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return headers
