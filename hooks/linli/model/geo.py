"""Coordinates: the three systems in use in China, and distances on the ground.

GCJ-02 shifts WGS-84 by some 560 m inside China; BD-09 shifts GCJ-02 once more. The forward formulas are the published
ones; the inverse iterates the forward one (three rounds: within 0.1 mm).
"""

from bisect import bisect
from collections.abc import Container, Iterator, Mapping
from heapq import heappush, heappushpop
from math import asin, atan2, cos, pi, radians, sin, sqrt

COORDINATE_SYSTEMS = ("WGS-84", "GCJ-02", "BD-09")
EARTH_RADIUS = 6_371_008.8  # metres, mean (IUGG)

_AXIS = 6_378_245.0  # Krasovsky 1940 ellipsoid, as GCJ-02 uses it
_ECCENTRICITY = 0.00669342162296594323
_BAIDU = pi * 3000.0 / 180.0

LonLat = tuple[float, float]
Box = tuple[LonLat, LonLat]
"""(west, south), (east, north) in degrees; no box reaches over the 180th meridian."""

CHINA: Box = ((73.0, 3.0), (136.0, 54.0))
"""Where a county has no sourced 范围."""

_METRES_A_DEGREE = EARTH_RADIUS * pi / 180.0


def to_wgs84(lon: float, lat: float, system: str) -> LonLat:
    """Convert (lon, lat) in degrees from one of COORDINATE_SYSTEMS to WGS-84."""
    if system == "BD-09":
        lon, lat = _baidu_to_gcj(lon, lat)
        system = "GCJ-02"
    return gcj_to_wgs(lon, lat) if system == "GCJ-02" else (lon, lat)


def wgs_to_gcj(lon: float, lat: float) -> LonLat:
    """Convert WGS-84 to GCJ-02; outside the rough box of China the two are the same."""
    if not (72.004 <= lon <= 137.8347 and 0.8293 <= lat <= 55.8271):
        return lon, lat
    x, y = lon - 105.0, lat - 35.0
    wave = 20.0 * sin(6.0 * x * pi) + 20.0 * sin(2.0 * x * pi)
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    north += (wave + 20.0 * sin(y * pi) + 40.0 * sin(y / 3.0 * pi)) * 2.0 / 3.0
    north += (160.0 * sin(y / 12.0 * pi) + 320.0 * sin(y * pi / 30.0)) * 2.0 / 3.0
    east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    east += (wave + 20.0 * sin(x * pi) + 40.0 * sin(x / 3.0 * pi)) * 2.0 / 3.0
    east += (150.0 * sin(x / 12.0 * pi) + 300.0 * sin(x / 30.0 * pi)) * 2.0 / 3.0
    curve = 1.0 - _ECCENTRICITY * sin(radians(lat)) ** 2
    north = north * 180.0 / (_AXIS * (1.0 - _ECCENTRICITY) / (curve * sqrt(curve)) * pi)
    east = east * 180.0 / (_AXIS / sqrt(curve) * cos(radians(lat)) * pi)
    return lon + east, lat + north


def gcj_to_wgs(lon: float, lat: float) -> LonLat:
    """Convert GCJ-02 to WGS-84 by iterating the forward shift."""
    guess_lon, guess_lat = lon, lat
    for _ in range(3):
        shifted_lon, shifted_lat = wgs_to_gcj(guess_lon, guess_lat)
        guess_lon, guess_lat = guess_lon + lon - shifted_lon, guess_lat + lat - shifted_lat
    return guess_lon, guess_lat


def _baidu_to_gcj(lon: float, lat: float) -> LonLat:
    x, y = lon - 0.0065, lat - 0.006
    radius = sqrt(x * x + y * y) - 0.00002 * sin(y * _BAIDU)
    angle = atan2(y, x) - 0.000003 * cos(x * _BAIDU)
    return radius * cos(angle), radius * sin(angle)


def distance(a: LonLat, b: LonLat) -> float:
    """Metres between two WGS-84 points along the sphere (haversine)."""
    lon, lat = radians(b[0] - a[0]), radians(b[1] - a[1])
    half = sin(lat / 2) ** 2 + cos(radians(a[1])) * cos(radians(b[1])) * sin(lon / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(half))


def inside(point: LonLat, box: Box, margin: float = 0.0) -> bool:
    """Tell whether a point lies in a box, or not more than `margin` degrees beyond it."""
    (west, south), (east, north) = box
    return west - margin <= point[0] <= east + margin and south - margin <= point[1] <= north + margin


def distance_to_box(point: LonLat, box: Box) -> float:
    """Metres from a WGS-84 point to the nearest point of a box, 0 within it."""
    (west, south), (east, north) = box
    return distance(point, (min(max(point[0], west), east), min(max(point[1], south), north)))


class Neighbours:
    """Finds what lies nearest to a point without looking at everything: outwards from its latitude.

    Of n evenly spread positions some √n are looked at. `positions` are WGS-84 by id.
    """

    def __init__(self, positions: Mapping[str, LonLat]) -> None:
        self._positions = positions
        self._order = {code: number for number, code in enumerate(positions)}
        self._codes = sorted(positions, key=lambda code: positions[code][1])
        self._latitudes = [positions[code][1] for code in self._codes]

    def nearest(self, here: LonLat, count: int, without: Container[str] = ()) -> list[str]:
        """Return up to `count` ids, the nearest first; of those equally near, the first of the mapping first."""
        found: list[tuple[float, int, str]] = []
        for code in self._outwards(here[1]):
            if code in without:
                continue
            position = self._positions[code]
            # A metre more than the farthest found: due north the two figures differ by their rounding.
            if len(found) == count and abs(position[1] - here[1]) * _METRES_A_DEGREE > 1 - found[0][0]:
                break
            entry = (-distance(here, position), -self._order[code], code)
            if len(found) < count:
                heappush(found, entry)
            else:
                heappushpop(found, entry)
        return [code for _, _, code in sorted(found, reverse=True)]

    def _outwards(self, latitude: float) -> Iterator[str]:
        """Yield all ids, the nearest latitude first."""
        above = bisect(self._latitudes, latitude)
        below = above - 1
        while below >= 0 or above < len(self._codes):
            far_below = latitude - self._latitudes[below] if below >= 0 else float("inf")
            far_above = self._latitudes[above] - latitude if above < len(self._codes) else float("inf")
            if far_below <= far_above:
                yield self._codes[below]
                below -= 1
            else:
                yield self._codes[above]
                above += 1
