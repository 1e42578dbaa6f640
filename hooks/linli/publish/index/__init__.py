"""The search index of a directory: /data/index.json and, loaded after it, /data/index-more.json.

The browser's side is overrides/assets/js/search.js. Both files are JSON objects of columns: value n of a column belongs
to entry n. Whole numbers and joined texts are used throughout, because they are small when compressed and quick to
read: 10,000 places take some 300 KB gzipped and are ready in 20 ms.

First file, all that first results need
    format      5; the scripts read no other
    day         ISO date of the build
    types       [[type, how many]], the entries of a type standing together
    texts       all texts, a line each, in this order: names of entries; names of terms, field by field; aliases;
                mentions, kind by kind
    ids         the entries' ids, a line each: record id, area path, code, or the page's own path
    area        number of the area + 1, 0 for none; each the difference from the one before it
    areas       {parent: number or -1, lon, lat}: the tree, parents first; area n is entry n of the type “area”
    lon, lat    WGS-84 in 1/100,000 degree, each the difference from the last known one before it; null for none
    hours       {states, patterns, of}: the days from the day before `day` on. A state is {s: open, closed or unknown,
                i: [[from, to, label, last admission, its word]] in local minutes (past midnight above 1440), r: reason,
                o: occasion}, what is empty being left out, as the clocks of the pages have it; a pattern is the number
                of the state of each day; `of` is the number of the entry's pattern + 1, 0 for an entry without hours
    verified    how many days before `day` it was verified, + 1; 0 for never, and where it has been
                changed since or a part that people rely on was verified too long ago
    doubts      {of: entries, texts: a line each}: what of them should be asked about again
    flags       the bits of the facets of the type “flag” that hold, added up
    facets      [{name, type, bit: of a flag}]: what narrows a search, in order (facets.py); the types are terms (of the
                field of that name), tree (areas), flag, time (hours) and price
    fields      [{name, count, codes, sets, of}]: kind, subkind, service, need, audience, access (无障碍), operating
                (what is not 正常), grade (几年级, 1 to 12), age (of children, 0 to 17), then
                activity, room, programme. A field has `count` terms
                (with `codes`, where they come from a closed list); a set is a list of terms; `of` is the number of the
                entry's set, set 0 being empty
    aliases     whose other name each alias is: entry n (a former name), or count of entries + term n (a synonym)
    mentions    {address, charge, text: the entry of each, those of one entry together}
    words       words of questions by role (query-words.yml): {filler, free, without, name-and-word: [said];
                dialect: {said: meant}; also: {said: [other words for it]}; day, period, holiday, status, tag,
                allergen: {said: code}}
    cues        [[field, code, strong, middle, weak], …]: what in a sentence points to a term, the pieces joined by
                blanks; “a+b|c” is a, then b or c a few characters on
    help        [{code, urgent, cues, unless, services}]: what is answered by a telephone and by no place
    elsewhere   {names, full}: regions that are neither above nor inside the directory; `full` only count with their
                ending
    home        the names of the region that the directory is of
    holidays    {code: ISO dates} of those to come
    sounds      {usual, rare: a line a syllable, “tong” and its characters; traditional: pairs “銅铜”}. Usual readings
                are those that characters have most often or in these texts, rare ones all others; so every reading can
                be searched without any text being spelt out. The table covers GB 2312 besides the index: what a phone
                writes for a sound need not occur in the index. Published is only what the texts of the directory add
                to the common ones (sounds.py).

Second file
    phones      the entries' telephones, a line each, several joined by 、
    dishes      the dishes, a line each; {sets, of} as in a field: those of this week first
    known       what is known of each dish: {tags, allergens: absent where nobody has said, names: its other names}
    menus       {sets, patterns, of}: what is cooked on each day from `day` on; a pattern is the number of each day's
                set, −1 where nothing is published; `of` is the number of the entry's pattern + 1, 0 for none
    made        {of: dishes, texts: a line each}: what a dish is made of, where its menu says so
    prices      {tables, of}: what a meal costs, as the pages have it (words, items, rules); `of` is the number of the
                entry's table + 1, 0 for none
    tariffs     {tables, sets, of}: what else has a price of one's own, with the {item} that it is; `of` is the number
                of the entry's set of tables
"""

from linli.publish.index.build import build, encode
from linli.publish.index.entry import Catalogue, IndexArea, IndexEntry, IndexQueryWord, IndexWord

__all__ = ["Catalogue", "IndexArea", "IndexEntry", "IndexQueryWord", "IndexWord", "build", "encode"]
