"""The codes of closed lists that the program acts upon, each once; all others it only passes on."""

# kinds.yml
SERVICE_CENTER, CHILDRENS_HOME, CANTEEN = "service-center", "childrens-home", "canteen"
KINDS_OF_PLACES = frozenset({SERVICE_CENTER, CHILDRENS_HOME, CANTEEN})

# announcement-kinds.yml
CLOSURE, CHANGED_HOURS, RESUMPTION, CORRECTION = "closure", "changed-hours", "resumption", "correction"
EVENT = "event"
KINDS_OF_ANNOUNCEMENTS = frozenset({CLOSURE, CHANGED_HOURS, RESUMPTION, CORRECTION, EVENT})

# operating.yml
OPERATING, TRIAL, WITHDRAWN = "normal", "trial", "closed"
SUSPENDED, PLANNED = "suspended", "planned"
KINDS_OF_OPERATION = frozenset({OPERATING, TRIAL, WITHDRAWN, SUSPENDED, PLANNED})

# enrolment.yml
ENROLMENT_OPEN = "open"
NO_SEAT_LEFT = frozenset({"waitlist", "cancelled"})

# source-kinds.yml: says nothing of a source
OTHER = "other"

# accessibility.yml: with any of these nobody has to climb a step
STEP_FREE = frozenset({"ramp", "step-free"})

# services.yml: what comes to people's homes
AT_HOME = frozenset({"meal-delivery", "home-visits"})

# ordering-ways.yml: a meal is ordered where it is eaten
ON_SITE = "on-site"
