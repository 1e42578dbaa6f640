"""What a form writes into 更新单 is what `linli apply` reads there, whatever has been typed."""

from hypothesis import example, given
from hypothesis import strategies as st

from linli.form.slip import ChangeSlip, slip_text
from linli.read.editing import tree_of
from linli.spreadsheet.cells import value_of
from linli.spreadsheet.rows import TableRow
from linli.spreadsheet.slips import slip_rows

# Signs that mean something to YAML or to 更新单; wide digits and letters are made narrow on purpose.
SIGNS = st.sampled_from("周一午餐更新单：:,，、-#&*!|>'\"%@`[]{}()（）?~ 0189.")
TEXTS = st.text(SIGNS, min_size=1, max_size=12).map(str.strip).filter(bool)
LISTS = st.lists(TEXTS, min_size=2, max_size=4)


@example({"地址": "0"}, ["0", "[]"])
@example({"地址": "[]"}, ["'{}'", "{0}"])
@given(st.dictionaries(st.sampled_from(["地址", "说明", "怎么走"]), TEXTS, min_size=1), LISTS)
def test_a_slip_says_what_was_typed(texts, lines):
    """Sign by sign: texts under keys, and a list of them."""
    text = slip_text([ChangeSlip({**texts, "电话": lines}, "liuxi-canteen")])
    [row] = slip_rows(text, {("places", "liuxi-canteen"): None})
    assert isinstance(row, TableRow), row
    assert {cell.target.keys[0]: tree_of(value_of(cell.text, cell.target)) for cell in row.cells} == {
        **texts,
        "电话": lines,
    }
