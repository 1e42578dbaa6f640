/**
 * What can be found, by type: the folder of its pages, what it costs (rank.js), whether a sentence is cut by its names
 * (dictionary.js), whether it is visited, that is opens, closes and has a price (facets.js).
 *
 * Written by `make bless` from the descriptions in linli/publish/pages/published.py; a test compares.
 */

export const TYPES = {
  place: { folder: "places/", cost: 0, named: false, visited: true },
  programme: { folder: "programmes/", cost: 8, named: true, visited: false },
  team: { folder: "teams/", cost: 12, named: true, visited: false },
  policy: { folder: "policies/", cost: 12, named: true, visited: false },
  announcement: { folder: "announcements/", cost: 40, named: false, visited: false },
  need: { folder: "needs/", cost: 40, named: true, visited: false },
  service: { folder: "services/", cost: 40, named: true, visited: false },
  area: { folder: "areas/", cost: 1, named: false, visited: false },
  page: { folder: "", cost: 14, named: false, visited: false },
};

/** The kind of places where one eats: whoever asks for a dish or its price asks for these. */
export const CANTEEN = "canteen";
