"""How the pages lie on a small screen, in a real browser."""

import pytest

from tests.publish.components.conftest import HOST, answer
from tests.publish.components.examples import CASES

PLAIN = ""
LARGE = "document.documentElement.style.fontSize = '225%'"
ELDER = "document.documentElement.className = 'll-elder'"
# Neither is read on a phone: one leads on, the other hangs in a hall.
PAGES = tuple(case for case in CASES if case[0] not in {"redirect", "screen"})

UNFOLD = """() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true
  for (const kept of document.querySelectorAll('[hidden]')) kept.hidden = false
}"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Links within a line of text and names whose whole card is the link are exempt (WCAG 2.2, 2.5.8).
TOO_LOW = """height => [...document.querySelectorAll('a, button, summary, input, select')]
  .filter(target => target.checkVisibility({ contentVisibilityAuto: true }))
  .filter(target => !target.matches('p a, h3 a, .ll-sources a, .ll-letterhead__skip'))
  .filter(target => target.getBoundingClientRect().height < height)
  .map(target => target.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("mode", [PLAIN, LARGE, ELDER], ids=["plain", "200%", "elder"])
@pytest.mark.parametrize(("template", "name"), PAGES)
def test_no_sideways_scroll(tab, template, name, mode):
    """At 320 px nothing scrolls sideways: as it is, at twice the text size, and in 长者模式, everything unfolded."""
    tab.goto(f"{HOST}/{template}/{name}/")
    tab.evaluate(UNFOLD)
    tab.evaluate(mode)
    assert tab.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize(("mode", "height"), [(PLAIN, 44), (ELDER, 60)], ids=["plain", "elder"])
@pytest.mark.parametrize(("template", "name"), PAGES)
def test_targets_are_large(tab, template, name, mode, height):
    """Whatever is to be touched is 44 px high, 60 px in 长者模式."""
    tab.goto(f"{HOST}/{template}/{name}/")
    tab.evaluate(mode)
    assert tab.evaluate(TOO_LOW, height) == []


@pytest.mark.parametrize(("mode", "off", "on"), [("elder", "大字", "退出大字"), ("contrast", "高对比", "退出高对比")])
def test_a_mode_is_remembered_and_says_how_to_leave_it(tab, mode, off, on):
    """大字 is one press away and brings 高对比 beside it; each holds on the next page from its first paint."""
    held = f"document.documentElement.classList.contains('ll-{mode}')"
    button = tab.locator(f"[data-ll-mode={mode}]")
    tab.goto(f"{HOST}/home/full/")
    tab.evaluate("localStorage.clear()")
    tab.reload()
    assert tab.locator("[data-ll-mode=contrast]").is_visible() is False
    if mode == "contrast":
        tab.locator("[data-ll-mode=elder]").click()
    assert button.inner_text() == off
    button.click()
    assert tab.evaluate(held)
    tab.goto(f"{HOST}/place/full/")
    assert tab.evaluate(held)
    assert button.inner_text() == on
    button.click()
    tab.goto(f"{HOST}/home/full/")
    assert not tab.evaluate(held)
    tab.evaluate("localStorage.clear()")


@pytest.mark.parametrize(("width", "kept"), [(320, ["elder"]), (360, ["elder", "contrast"])])
@pytest.mark.parametrize("page", ["home/full", "place/full", "menus/full"])
def test_high_contrast_stands_beside_large_text(tab, page, width, kept):
    """Both stand in one row with the door plate, and push nothing down; so do both ways out on a phone of 360 px."""
    tab.set_viewport_size({"width": width, "height": 640})
    tab.goto(f"{HOST}/{page}/")
    tab.evaluate("kept => kept.forEach((mode) => localStorage.setItem(`ll-${mode}`, '1'))", kept)
    tab.reload()
    row = [".ll-letterhead__plate", "[data-ll-mode=elder]", "[data-ll-mode=contrast]"]
    boxes = [tab.locator(part).bounding_box() for part in row]
    tab.evaluate("localStorage.clear()")
    tab.set_viewport_size({"width": 320, "height": 640})
    assert max(box["y"] for box in boxes) < min(box["y"] + box["height"] for box in boxes)


def test_what_needs_a_script_is_hidden_without_one(chromium):
    """Without JavaScript no button or form stands there that would do nothing."""
    without = chromium.new_context(java_script_enabled=False).new_page()
    without.route("**/*", answer)
    without.goto(f"{HOST}/place/full/")
    for dead in ("[data-ll-mode]", "[data-ll-keep]", "[data-ll-age]"):
        assert not without.locator(dead).first.is_visible()
    without.context.close()
