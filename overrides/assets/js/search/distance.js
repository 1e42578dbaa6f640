/** Distance from where somebody stands, along the sphere; all positions are WGS-84 degrees. */

const EARTH_RADIUS = 6371008.8;
const RADIANS = Math.PI / 180;

/** Return metres between two positions (haversine). */
export function metres(lonA, latA, lonB, latB) {
  const lat = (latB - latA) * RADIANS;
  const lon = (lonB - lonA) * RADIANS;
  const half = Math.sin(lat / 2) ** 2 + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(half));
}

/**
 * Return {metres, approximate} from `near` {lon, lat} to an entry; approximate where it is measured to the centre of
 * its community, its own position not being known. Null without either: the centre of a township or a county says
 * nothing of where a place in it is.
 */
export function distanceTo(index, entry, near) {
  const { lon, lat } = index.positions;
  if (!Number.isNaN(lon[entry])) {
    return { metres: metres(near.lon, near.lat, lon[entry], lat[entry]), approximate: false };
  }
  const { centres, parent, end } = index.areas;
  const area = index.area[entry] - 1;
  const isCommunity = area >= 0 && parent[area] >= 0 && end[area] === area + 1;
  if (!isCommunity || Number.isNaN(centres.lon[area])) return null;
  return { metres: metres(near.lon, near.lat, centres.lon[area], centres.lat[area]), approximate: true };
}
