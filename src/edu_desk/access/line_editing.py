"""What is being written in one line with the keys on the screen."""

from dataclasses import dataclass, replace

from edu_desk.access.hangul_composer import compose_syllables, composing


@dataclass(frozen=True, slots=True)
class Writing:
    """A line of text: what stood before, what the keys have typed since, and what stands after."""

    before: str = ""
    strokes: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """The whole line."""
        return self.before + compose_syllables(self.strokes) + self.after

    @property
    def cursor(self) -> int:
        """Before which letter of `text` the next one comes."""
        return len(self.text) - len(self.after)

    @property
    def composing(self) -> str:
        """The end of what is typed that the next key may still change."""
        return composing(self.strokes)

    def stroke(self, letter: str) -> "Writing":
        """A letter is typed."""
        return replace(self, strokes=self.strokes + letter)

    def delete(self) -> "Writing":
        """Take back what the last key typed; where no key was struck yet, the letter before the cursor."""
        if self.strokes:
            return replace(self, strokes=self.strokes[:-1])
        return replace(self, before=self.before[:-1])
