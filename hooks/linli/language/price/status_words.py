"""The words for statuses (低保, 残疾, 退役军人…) as a caller gives them: prices are read and said by them."""

from collections.abc import Iterator, Mapping


class StatusWords(Mapping[str, str]):
    """Every word for a status with its code; the first word of a code is its name.

    The hash is worked out once: what has been read is looked up by it, for every line of every record.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = dict(words)
        self._hash = hash(tuple(self._words.items()))

    def __getitem__(self, word: str) -> str:
        return self._words[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __hash__(self) -> int:
        return self._hash
