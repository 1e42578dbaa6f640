"""One file an output: what files a site has, and how the bytes of each are made."""

from linli.publish.assets import ASSETS
from linli.publish.data.area_tables import AREA_CSV
from linli.publish.data.atom import FEEDS
from linli.publish.data.calendars import AREA_CALENDARS, CALENDARS
from linli.publish.data.database import DATABASE
from linli.publish.data.hsds import HSDS
from linli.publish.data.lists import DATA_LISTS
from linli.publish.data.menus import MENU_DATA, MENU_SCHEMA
from linli.publish.data.openapi import OPENAPI
from linli.publish.data.package import PACKAGE_FILE
from linli.publish.data.schema import SCHEMA
from linli.publish.data.single import RECORD_FILES
from linli.publish.index.files import search_index
from linli.publish.pages.activities import ACTIVITIES
from linli.publish.pages.area import AREAS
from linli.publish.pages.area_table import AREA_TABLES
from linli.publish.pages.clock_files import CLOCK_DAY, CLOCKS, MEAL_PRICES
from linli.publish.pages.edit import EDIT, FORM_FILES
from linli.publish.pages.find import FIND
from linli.publish.pages.home import HOME_PAGE
from linli.publish.pages.lists import LISTS
from linli.publish.pages.menu_board import MENUS
from linli.publish.pages.printing import PRINTING
from linli.publish.pages.published import Published, findable, published
from linli.publish.pages.redirects import MOVED_NOTICES, REDIRECTS
from linli.publish.pages.screens import SCREENS
from linli.publish.pages.staff import STAFF
from linli.publish.pages.taxonomy import NEEDS, SERVICES, TAXONOMY
from linli.publish.pages.understood import UNDERSTOOD
from linli.publish.sheets.print_pages import NOTICE_FILES, NOTICES
from linli.publish.site import Output

OPEN_DATA = (
    *DATA_LISTS,
    RECORD_FILES,
    MENU_DATA,
    MENU_SCHEMA,
    FEEDS,
    HSDS,
    PACKAGE_FILE,
    DATABASE,
    OPENAPI,
    CALENDARS,
    AREA_CALENDARS,
)
"""The files for other programs, those of the site's own search aside."""


def outputs() -> tuple[Output, ...]:
    """Return every output, in the order of the sitemap; LookupError where a record type has no page."""
    halves = published()
    return (
        HOME_PAGE,
        FIND,
        *(half.page for half in halves if _visited(half)),
        AREAS,
        AREA_TABLES,
        SERVICES,
        NEEDS,
        TAXONOMY,
        *(half.page for half in halves if not _visited(half) and not half.together),
        LISTS,
        MENUS,
        ACTIVITIES,
        *(half.page for half in halves if half.together),
        STAFF,
        EDIT,
        UNDERSTOOD,
        SCREENS,
        REDIRECTS,
        MOVED_NOTICES,
        AREA_CSV,
        *OPEN_DATA,
        search_index(findable()),
        SCHEMA,
        CLOCKS,
        MEAL_PRICES,
        CLOCK_DAY,
        ASSETS,
        FORM_FILES,
        NOTICES,
        PRINTING,
        NOTICE_FILES,
    )


def _visited(half: Published) -> bool:
    return half.found is not None and half.found.visited
