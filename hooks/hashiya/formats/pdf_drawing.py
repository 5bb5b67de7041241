"""Draws the pages of a PDF with all that a viewer shows on them. Runs in the process that reads a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pdfminer.pdfinterp import PDFPageInterpreter, PDFStackT
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value, list_value, resolve1, stream_value
from pdfminer.psparser import PSLiteral
from pdfminer.utils import mult_matrix

from .pdf_aside import Layer, Matrix, Values, appearance, box_of, fitted, is_hidden, is_shown, said_by, tile_box
from .pdf_glyph_rows import Collector, TooLongError


class Interpreter(PDFPageInterpreter):
    """Draws pages as the library does, no more of them than it may, and what else a page shows.

    The methods `do_…` are operators of the format: the library finds them by these names.
    """

    device: Collector
    left: list[int]
    """How many steps are left, one figure for the page and for every drawing within it."""
    hidden: frozenset[int]
    """The layers that are switched off."""

    def dup(self) -> Interpreter:
        """An interpreter for a drawing within a page; the library makes one of its own kind."""
        inner = Interpreter(self.rsrcmgr, self.device)
        inner.left, inner.hidden = self.left, self.hidden
        return inner

    def execute(self, streams: Sequence[object]) -> None:
        """Take the streams' steps from what is left, then draw them; what they leave open ends with them."""
        for stream in list_value(streams):
            self.left[0] -= steps_of(stream_value(stream).get_data())
            if self.left[0] < 0:
                raise TooLongError
        open_before = len(self.device.open)
        super().execute(streams)
        del self.device.open[open_before:]

    def process_page(self, page: PDFPage) -> None:
        """The page, then its notes and fields, each where it stands."""
        super().process_page(page)
        for note in list_value(page.annots or []):
            try:
                self._draw_note(dict_value(note))
            except (TooLongError, MemoryError):
                raise
            except Exception:  # noqa: BLE001  # a broken note costs no page
                self.device.unseen.append("")

    def _draw_note(self, note: Values) -> None:
        """What a viewer shows of a note; where no letter of it is drawn, what it says is noted."""
        before = self.device.drawn
        drawing = appearance(note)
        into = fitted(drawing.attrs, box_of(note)) if drawing else None
        if drawing and into and is_shown(note) and not is_hidden(note.get("OC"), self.hidden):
            self._draw(drawing, mult_matrix(into, self.device.upright))
        if self.device.drawn == before:
            for text in said_by(note):
                self.device.count(len(text))
                self.device.unseen.append(text)

    def _draw(self, drawing: PDFStream, matrix: Matrix) -> None:
        inner = self.subinterp()
        inner.render_contents(dict_value(drawing.get("Resources", {})), [drawing], ctm=matrix)

    def do_Do(self, xobjid_arg: PDFStackT) -> None:  # noqa: N802
        """Draw a drawing that the page names, on its layer."""
        drawing = resolve1(self.xobjmap.get(xobjid_arg.name)) if isinstance(xobjid_arg, PSLiteral) else None
        self.device.open.append(isinstance(drawing, PDFStream) and is_hidden(drawing.get("OC"), self.hidden))
        super().do_Do(xobjid_arg)
        self.device.open.pop()

    def do_BMC(self, tag: object) -> None:  # noqa: ARG002, N802
        """Something begins that is called `tag`."""
        self.device.open.append(False)

    def do_BDC(self, tag: object, props: object) -> None:  # noqa: N802
        """Something begins that is called `tag`; what is called OC stands on a layer."""
        named = dict_value(self.resources.get("Properties", {})) if self.resources else {}
        layer = named.get(props.name) if isinstance(props, PSLiteral) else None
        is_layer = isinstance(tag, PSLiteral) and tag.name == "OC"
        self.device.open.append(is_layer and is_hidden(layer, self.hidden))

    def do_EMC(self) -> None:  # noqa: N802
        """What began last ends."""
        if self.device.open:
            self.device.open.pop()

    def do_F(self) -> None:  # noqa: N802
        """The same as `f`, as old programs write it."""
        self.do_f()

    def do_sh(self, name: object) -> None:  # noqa: ARG002  # the signature of the library
        """A colour runs into another, as far as nothing clips it: letters may stand on it anywhere."""
        self.device.ground.full = True

    def do_cs(self, name: PDFStackT) -> None:
        """Another space of colours, in which the first one is black."""
        super().do_cs(name)
        self.graphicstate.ncolor = 0

    def do_SCN(self) -> None:  # noqa: N802
        """Lines are drawn in a colour, or with a pattern."""
        super().do_SCN()
        self._draw_pattern(self.graphicstate.scolor)

    def do_scn(self) -> None:
        """Areas are filled with a colour, or with a pattern."""
        super().do_scn()
        self._draw_pattern(self.graphicstate.ncolor)

    def _draw_pattern(self, color: object) -> None:
        """A tile, once on each page, from the corner of the page."""
        name = color[-1] if isinstance(color, tuple) else color
        if not isinstance(name, str):
            return
        tile = dict_value(self.resources.get("Pattern", {})).get(name)
        key = tile.objid if isinstance(tile, PDFObjRef) else id(tile)
        tile = resolve1(tile)
        if not isinstance(tile, PDFStream) or key in self.device.tiles:
            return
        self.device.tiles.add(key)
        into = fitted(tile.attrs, tile_box(tile.attrs))
        if into:
            around, self.device.layer = self.device.layer, Layer.PATTERN
            self._draw(tile, into)
            self.device.layer = around


OF_A_STREAM: Final = 20
"""Steps that it costs to begin one, in words: drawings may hold drawings that hold drawings."""

DELIMITERS: Final = (b"(", b"<", b"[", b"{", b"/", b"%")
"""What begins another word without a blank before it."""


def steps_of(content: bytes) -> int:
    """At most how many words, numbers and operators a stream holds, counted without reading it."""
    return OF_A_STREAM + len(content.split()) + sum(map(content.count, DELIMITERS))
