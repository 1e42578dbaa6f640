"""What the finder lists."""

LIST = ".ll-finder__results"


def names(page):
    """Return the names of the cards, in order."""
    return page.locator(f"{LIST} .ll-card__name").all_inner_texts()
