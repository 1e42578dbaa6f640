"""One file an output: what files a site has, and how the bytes of each are made."""

from linli.publish.data.places import PLACE_DATA, PLACES_DATA
from linli.publish.data.schema import SCHEMA
from linli.publish.index.files import SEARCH_INDEX
from linli.publish.pages.activities import ACTIVITIES
from linli.publish.pages.announcement import ANNOUNCEMENTS
from linli.publish.pages.area import AREAS
from linli.publish.pages.community import POLICIES, TEAMS
from linli.publish.pages.find import FIND
from linli.publish.pages.home import HOME_PAGE
from linli.publish.pages.listing import LISTS
from linli.publish.pages.menu_board import MENUS
from linli.publish.pages.outcomes import OUTCOMES
from linli.publish.pages.place import PLACES
from linli.publish.pages.printing import PRINTING
from linli.publish.pages.programme import PROGRAMMES
from linli.publish.pages.redirects import PLACE_COPIES, REDIRECTS
from linli.publish.pages.staff import STAFF
from linli.publish.pages.taxonomy import NEEDS, SERVICES, TAXONOMY
from linli.publish.sheets.print_pages import NOTICE_FILES, NOTICE_STYLES, NOTICES
from linli.publish.site import Output
from linli.publish.styles import STYLE_SHEET_OF_PAGES

OUTPUTS: tuple[Output, ...] = (
    HOME_PAGE,
    FIND,
    PLACES,
    AREAS,
    SERVICES,
    NEEDS,
    TAXONOMY,
    PROGRAMMES,
    TEAMS,
    POLICIES,
    ANNOUNCEMENTS,
    LISTS,
    MENUS,
    ACTIVITIES,
    OUTCOMES,
    STAFF,
    REDIRECTS,
    PLACES_DATA,
    PLACE_DATA,
    PLACE_COPIES,
    SEARCH_INDEX,
    SCHEMA,
    STYLE_SHEET_OF_PAGES,
    NOTICES,
    PRINTING,
    NOTICE_FILES,
    NOTICE_STYLES,
)
