"""PDFs on which something does not stand upright: it is read as a reader turns it, or goes to the record."""

from __future__ import annotations

import pytest

from hashiya.formats.pdf import TURNED, read_pdf
from hashiya.formats.refusal import Refusal
from test_pdf import made, read

BOX = b"[0 0 600 800]"
FIRST, SECOND, STAMP = "A first line of the article", "and another that ends it", "a stamp"


def turned(*lines: tuple[str, str], box: bytes = BOX, rotate: int = 0) -> bytes:
    """A PDF of one page with these lines, each with the numbers of its text matrix."""
    drawn = b"".join(b"BT /F 12 Tf %s Tm (%s) Tj ET\n" % (matrix.encode(), line.encode()) for line, matrix in lines)
    return made(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox%s/Rotate %d/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
        % (box, rotate),
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


UPRIGHT = ((FIRST, "1 0 0 1 50 700"), (SECOND, "1 0 0 1 50 600"))


@pytest.mark.parametrize(
    "matrix",
    [
        pytest.param(".7 .7 -.7 .7 200 300", id="aslant, as a stamp"),
        pytest.param("0 1 -1 0 20 300", id="up the margin"),
        pytest.param("0 -1 1 0 580 300", id="down the margin"),
        pytest.param("-1 0 0 -1 300 300", id="on its head"),
        pytest.param("-1 0 0 1 300 300", id="as in a mirror"),
    ],
)
def test_a_line_that_does_not_stand_upright_goes_to_the_record(matrix: str) -> None:
    """With its reason, behind the lines of its page."""
    lines = read(turned((STAMP, matrix), *UPRIGHT)).lines
    assert [(line.text, line.reason) for line in lines] == [(FIRST, ""), (SECOND, ""), (STAMP, TURNED)]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(turned((FIRST, "0 1 -1 0 100 100"), (SECOND, "0 1 -1 0 200 100")), id="drawn up the sheet"),
        pytest.param(turned((FIRST, "0 -1 1 0 200 700"), (SECOND, "0 -1 1 0 100 700")), id="drawn down the sheet"),
        pytest.param(turned(*UPRIGHT, rotate=180), id="shown on its head"),
        pytest.param(turned(*UPRIGHT, rotate=270), id="shown on its side"),
        pytest.param(turned((FIRST, "1 .1 -.1 1 50 600"), (SECOND, "1 .1 -.1 1 50 500")), id="scanned a little askew"),
        pytest.param(turned(*UPRIGHT, box=b"[600 800 0 0]"), id="a sheet that is given from its other corner"),
        pytest.param(
            turned((FIRST, "-1 0 0 -1 50 700"), (SECOND, "-1 0 0 -1 50 600")).replace(b" 12 Tf", b" -9 Tf"),
            id="turned round twice",
        ),
    ],
)
def test_a_page_is_read_as_most_of_it_stands(data: bytes) -> None:
    """A reader turns the sheet."""
    assert [(line.text, line.reason) for line in read(data).lines] == [(FIRST, ""), (SECOND, "")]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(turned(*UPRIGHT, box=b"[0 0 1 1]"), id="on a sheet as small as a dot"),
        pytest.param(turned((FIRST, ".01 0 0 .01 50 600"), (STAMP, ".7 .7 -.7 .7 200 300")), id="in letters like dust"),
    ],
)
def test_a_text_that_nobody_sees_is_refused(data: bytes) -> None:
    """With its own reason: the file is not empty."""
    result = read_pdf(data)
    assert isinstance(result, Refusal)
    assert "beside its pages" in result.reason
