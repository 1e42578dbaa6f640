"""Example views of every page template, from pages/*.yml: template → name of the example → view."""

from pathlib import Path
from typing import Any

import yaml

from linli.publish.templating import environment

ROOT = Path(__file__).parents[3]
TEMPLATES = ROOT / "overrides" / "linli"
FOLDER = Path(__file__).parent / "pages"

VIEWS: dict[str, dict[str, Any]] = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.yml"))
}
CASES = tuple((template, name) for template, examples in VIEWS.items() for name in examples)


def body(template: str, view: Any) -> str:
    """Render a page template two folders below the root of the site."""
    return environment(ROOT, "", 2).get_template(f"pages/{template}.html").render(view=view)
