"""One file an output: what files a site has, and how the bytes of each are made."""

from linli.outputs.notices.overview import PRINTING
from linli.outputs.notices.pages import NOTICE_FILES, NOTICE_STYLES, NOTICES
from linli.outputs.open_data import PLACE_DATA, PLACES_DATA
from linli.outputs.pages.activities import ACTIVITIES
from linli.outputs.pages.announcement import ANNOUNCEMENTS
from linli.outputs.pages.area import AREAS
from linli.outputs.pages.community import POLICIES, TEAMS
from linli.outputs.pages.find import FIND
from linli.outputs.pages.home import HOME_PAGE
from linli.outputs.pages.listing import LISTS
from linli.outputs.pages.menus import MENUS
from linli.outputs.pages.outcomes import OUTCOMES
from linli.outputs.pages.place import PLACES
from linli.outputs.pages.programme import PROGRAMMES
from linli.outputs.pages.redirects import PLACE_COPIES, REDIRECTS
from linli.outputs.pages.staff import STAFF
from linli.outputs.pages.taxonomy import NEEDS, SERVICES, TAXONOMY
from linli.outputs.schema import SCHEMA
from linli.outputs.search_index import SEARCH_INDEX
from linli.outputs.site import Output
from linli.outputs.styles import STYLES

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
    STYLES,
    NOTICES,
    PRINTING,
    NOTICE_FILES,
    NOTICE_STYLES,
)
