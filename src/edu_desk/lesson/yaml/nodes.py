"""YAML as plain values with lines: nothing is constructed, and bombs are defused while the file is read.

The parser hands over one event after another, so depth and size are known before anything is built.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import yaml

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import LessonBroken, Problem, unknown, wrong
from edu_desk.lesson.model import FilePlace
from edu_desk.lesson.yaml.cut_text import cut_text
from edu_desk.lesson.yaml.parser_faults import not_yaml
from edu_desk.shared.text import N_

_LINE_END: Final = re.compile("\r\n|\r|\n")
_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A single value as it is written."""

    line: int
    text: str
    size: int = 1


@dataclass(slots=True)
class SequenceNode:
    """A list; `size` counts all that is in it, aliases as often as they stand there."""

    line: int
    nodes: list["Node"] = field(default_factory=list)
    size: int = 1


@dataclass(slots=True)
class MappingNode:
    """Names with values, as they stand in the file."""

    line: int
    nodes: list["Node"] = field(default_factory=list)
    """Names and values by turns."""
    size: int = 1

    def pairs(self) -> Iterator[tuple["Node", "Node"]]:
        """Each name with its value."""
        return zip(self.nodes[::2], self.nodes[1::2], strict=True)


Node = ScalarNode | SequenceNode | MappingNode


@dataclass(slots=True)
class _Builder:
    """Builds the nodes of one file from its events."""

    file: Path
    open: list[tuple[SequenceNode | MappingNode, str | None]] = field(default_factory=list)
    anchors: dict[str, tuple[Node, int]] = field(default_factory=dict)
    """Each anchor's value, and how deep that is."""
    root: Node | None = None
    depths: list[int] = field(default_factory=list)
    """For every open value, how deep the deepest in it is."""
    last: yaml.ScalarEvent | None = None
    lines: Sequence[str] = ()

    def place(self, event: yaml.Event) -> FilePlace:
        return FilePlace(self.file, _line(event))

    def take(self, event: yaml.Event) -> None:
        """One more event. Raises `LessonBroken`."""
        match event:
            case yaml.ScalarEvent():
                self.last = event
                self._plain_tag(event)
                if len(event.value) > limits.LETTERS:
                    raise wrong(
                        self.place(event),
                        "limit",
                        N_("This value has {found} letters; {most} are possible."),
                        found=len(event.value),
                        most=limits.LETTERS,
                    )
                self._whole(event)
                self._add(ScalarNode(_line(event), event.value), event, 0)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._begin(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                node, anchor = self.open.pop()
                depth = self.depths.pop()
                if anchor:
                    self.anchors[anchor] = (node, depth)
                self._add(node, event, depth)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent() if self.root is not None:
                raise wrong(self.place(event), "yaml", N_("A second document begins here; a file holds one."))

    def _whole(self, event: yaml.ScalarEvent) -> None:
        """A text must not end where YAML sees a comment in it. Raises `LessonBroken`."""
        if not event.style and event.end_mark is not None and event.end_mark.line < len(self.lines):
            rest = self.lines[event.end_mark.line][event.end_mark.column :]
            if cut := cut_text(event.value, rest):
                raise wrong(
                    self.place(event),
                    "comment",
                    N_(
                        "“{cut}” is a comment in YAML and would be lost: put the whole text in quotes; "
                        "before a comment type two blanks, after # one."
                    ),
                    cut=cut,
                )

    def _plain_tag(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag not in {None, "!"}:
            raise wrong(self.place(event), "tag", N_("Tags such as “{tag}” may not stand here."), tag=tag)

    def _begin(self, event: yaml.SequenceStartEvent | yaml.MappingStartEvent) -> None:
        self._plain_tag(event)
        if len(self.open) >= limits.DEPTH:
            raise self._too_deep(event)
        line = _line(event)
        self.open.append(
            (
                SequenceNode(line) if isinstance(event, yaml.SequenceStartEvent) else MappingNode(line),
                event.anchor,
            )
        )
        self.depths.append(0)
        if event.anchor:
            self.anchors.pop(event.anchor, None)

    def _alias(self, event: yaml.AliasEvent) -> None:
        name = str(event.anchor)
        if any(anchor == name for _, anchor in self.open):
            raise wrong(self.place(event), "alias", N_("“*{name}” stands inside itself."), name=name)
        if name not in self.anchors:
            raise _no_anchor(self.place(event), name, self.anchors)
        node, depth = self.anchors[name]
        self._add(node, event, depth)

    def _add(self, node: Node, event: yaml.Event, depth: int) -> None:
        anchor = getattr(event, "anchor", None)
        if anchor and not isinstance(event, yaml.AliasEvent):
            self.anchors[anchor] = (node, 0)
        if not self.open:
            self.root = node
            return
        parent = self.open[-1][0]
        parent.nodes.append(node)
        parent.size += node.size
        self.depths[-1] = max(self.depths[-1], depth + 1)
        if len(self.open) + depth > limits.DEPTH:
            raise self._too_deep(event)
        if parent.size > limits.NODES:
            raise wrong(
                self.place(event),
                "limit",
                N_("Too many values: with all aliases written out, a file may hold {most}."),
                most=limits.NODES,
            )

    def _too_deep(self, event: yaml.Event) -> LessonBroken:
        return wrong(
            self.place(event), "limit", N_("Values stand too deep in values; {most} are possible."),
            most=limits.DEPTH,
        )  # fmt: skip


def _no_anchor(place: FilePlace, name: str, anchors: dict[str, tuple[Node, int]]) -> LessonBroken:
    declared = {anchor: FilePlace(place.file, node.line) for anchor, (node, _) in anchors.items()}
    return unknown(place, "alias", N_("There is no anchor “{name}” above."), name, declared)


def compose_nodes(text: str, file: Path) -> Node:
    """The whole of a YAML text. Raises `LessonBroken`."""
    builder = _Builder(file, lines=_LINE_END.split(text) if "#" in text else ())
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        raise LessonBroken(_told(error, builder, text)) from error
    if builder.root is None:
        raise wrong(FilePlace(file, 1), "empty", N_("The file is empty."))
    return builder.root


def _told(error: yaml.YAMLError, builder: _Builder, text: str) -> Problem:
    """The parser's trouble, told at the line where it most likely begins."""
    last = builder.last
    unclosed = 0
    if last is not None and last.style in {"'", '"'} and last.end_mark is not None:
        unclosed = _line(last) if last.end_mark.line >= _line(last) else 0
    return not_yaml(error, builder.file, text, unclosed)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1
