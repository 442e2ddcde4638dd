"""Reads the Fluent texts under locales/ for the checks of locales and spelling."""

import bisect
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).resolve().parents[4]


@dataclass
class Text:
    """One message: where it stands, what it says without its placeables, what it is given."""

    key: str
    line: int
    pieces: list = field(default_factory=list)  # (line, words)
    variables: set = field(default_factory=set)


class Collector(Visitor):
    def __init__(self, text, line_of):
        self.text = text
        self.line_of = line_of

    def visit_TextElement(self, node):
        for offset, words in enumerate(node.value.split("\n")):
            self.text.pieces.append((self.line_of(node.span.start) + offset, words))

    def visit_VariableReference(self, node):
        self.text.variables.add(node.id.name)


def read(path):
    """The messages of a file, attributes as `key.attribute`, and what is wrong with the file."""
    source = path.read_text(encoding="utf-8")
    ends = [i for i, character in enumerate(source) if character == "\n"]

    def line_of(position):
        return bisect.bisect_left(ends, position) + 1

    texts, faults = {}, []

    def add(key, node, pattern):
        text = Text(key, line_of(node.span.start))
        Collector(text, line_of).visit(pattern)
        if key in texts:
            faults.append((text.line, f"{key} is said twice, first in line {texts[key].line}"))
        texts[key] = text

    for entry in FluentParser(with_spans=True).parse(source).body:
        if isinstance(entry, ast.Junk):
            faults.append((line_of(entry.span.start), entry.annotations[0].message))
        elif isinstance(entry, (ast.Message, ast.Term)):
            name = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
            if entry.value:
                add(name, entry, entry.value)
            for attribute in entry.attributes:
                add(f"{name}.{attribute.id.name}", attribute, attribute.value)
    return texts, faults


def shown(path):
    """A path as a person in the repository would type it."""
    return path.relative_to(ROOT).as_posix()
