"""The index of the demonstration as it is published: in shards, as if it were a large directory, and whole."""

import json
from functools import cache

from linli.publish.index.build import first_columns, published_file, second_file
from linli.publish.index.files import catalogue_of
from linli.publish.index.question import sentence_columns
from linli.publish.index.shards import apart, directory_file, shards_of
from linli.publish.pages.published import findable
from linli.publish.sharding import SENTENCES
from tests.publish.data.sites import demo


@cache
def sharded_files():
    """Return what lies at each address below the root of the directory."""
    found = catalogue_of(demo(), findable())
    parts = {
        SENTENCES: sentence_columns(found),
        "data/index.json": directory_file(found),
        "data/index-more.json": second_file(apart(found)),
    }
    for shard in shards_of(found).values():
        parts[shard.address("first.json")] = first_columns(shard.catalogue)
        parts[shard.address("more.json")] = second_file(shard.catalogue)
    return json.loads(json.dumps(parts))


@cache
def whole_files():
    """Return the two files of an index that is not in shards."""
    found = catalogue_of(demo(), findable())
    return json.loads(
        json.dumps({"data/index.json": published_file(found), "data/index-more.json": second_file(found)})
    )
