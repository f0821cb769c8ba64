"""A run from its beginning to its end: session, page and voice together."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer

from edu_desk.gui.learner.lesson_flow import Ended
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.showing import Showing
from edu_desk.gui.speech.voice import Voice, silence_words
from edu_desk.gui.window.appearance import Appearance
from edu_desk.jobs import Jobs
from edu_desk.learner.records import Records
from edu_desk.lesson.teaching import Lesson
from edu_desk.present.tongue import Tongue
from edu_desk.runner.advance import replay
from edu_desk.runner.events import Mode, RunHead
from edu_desk.runner.run import Errand, Run, prepare, start
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Bug
from edu_desk.speech.caption import Caption
from edu_desk.speech.speech_events import Reason

ECHO_MS = 500
"""A touch that has led to no words of its own after this long is answered with what was touched."""

_UNSAID_LETTERS = 7
"""After a step without words a showing waits as if so many letters had to be read."""


class LessonRun(QObject):
    """Begins and resumes runs, and joins the voice to what is shown."""

    def __init__(
        self,
        records: Records,
        appearance: Appearance,
        voice: Voice,
        clock: Clock,
        pause_ms: Callable[[int], int],
        idle: Jobs,
        *,
        shows_paused: bool = False,
    ) -> None:
        """With `shows_paused` each showing waits until it is let go on."""
        super().__init__()
        self._records, self._appearance, self.voice = records, appearance, voice
        self._clock, self._pause_ms = clock, pause_ms
        self._idle, self._shows_paused = idle, shows_paused
        self._session: LessonSession | None = None
        self._page: LessonPage | None = None
        self._showing: Showing | None = None
        self._silent: Reason | None = None
        self._why = ""
        self._begun = False
        self._caption = Caption("", None)
        self._before = ""
        self._echo_words = ""
        self._echo = QTimer(self)
        self._echo.setSingleShot(True)
        self._echo.setInterval(ECHO_MS)
        self._echo.timeout.connect(self._say_echo)
        voice.caption_changed.connect(self._show_caption)
        voice.silent.connect(self._show_silence)
        voice.finished.connect(self._spoken)

    @property
    def session(self) -> LessonSession | None:
        """The run at work."""
        return self._session

    @property
    def shows(self) -> bool:
        """Whether the program is showing a lesson by itself now."""
        showing, session = self._showing, self._session
        return showing is not None and session is not None and not (showing.paused or session.run.finished)

    @property
    def today(self) -> date:
        """The day the present run counts from, or the real one."""
        return self._session.run.head.today if self._session else self._records.today()

    def begin(self, lesson: Lesson, task: str, mode: Mode) -> None:
        """Start a new run."""
        errand = _errand(lesson, task)
        head = self._records.begin(lesson, task, mode)
        self._open(errand, start(errand, head))

    def resume(self, lesson: Lesson, head: RunHead) -> None:
        """Go on with a run at the state where it stopped. Raises `Fault`."""
        errand = _errand(lesson, head.task)
        self._open(errand, replay(errand, head, self._records.resume(head.id)))

    def show_on(self, page: LessonPage, ended: Ended) -> None:
        """Join the session to the page that shows it."""
        session = page.session
        self._page = page
        page.touched.connect(self._touched)
        page.struck.connect(self._struck)
        page.panel.result.connect(lambda: ended(session.errand, session.run.head))
        page.panel.pause.connect(self._toggle)
        page.panel.step.connect(self._step)
        page.destroyed.connect(lambda: self._forget(page))
        self._show_why()
        if self._showing:
            self._showing.gesture = page.show_action
        if not self._begun:
            self._begun = True
            session.begin()
        else:
            session.hear_again()
            if self._showing:
                self._page.panel.show_paused(paused=self._showing.paused)

    def speak_in(self, tongue: Tongue) -> None:
        """Another language: it may have a voice where the one before had none."""
        if self._silent is Reason.NO_VOICE:
            self._silent = None
        if self._session:
            self._session.speak_in(tongue)

    def explain(self, why: str) -> None:
        """Tell under the caption why the voice is quiet, in words yet to be translated; empty: it is not."""
        self._why = why
        self._show_why()

    def told_quiet(self) -> str:
        """What pages say of a silence: nothing where she said that she does without the voice."""
        told = self._why or self._appearance.settings.tells_silence
        return self.why_quiet() if told else ""

    def why_quiet(self) -> str:
        """Why nothing is heard, in the learner's language; empty when all is as wished."""
        tr = self._appearance.translator
        if self._why:
            return tr(self._why)
        return " ".join(map(tr, silence_words(self._silent))) if self._silent is not None else ""

    def rest(self) -> None:
        """Another page covers the lesson's for a while: nothing goes on by itself until it is shown again."""
        self._echo.stop()
        if self._showing:
            self._showing.stop()
            self._showing.gesture = None
        self._page = None

    def end(self) -> None:
        """Leave the run; what happened is kept, and it can be gone on with."""
        self._echo.stop()
        self.voice.hush()
        if self._showing:
            self._showing.stop()
        if self._session:
            self._session.rest()
        self._session = self._page = self._showing = None

    def say_first(self, words: str) -> None:
        """Say `words` before what is said next; where nothing follows a touch, before the present step."""
        self._before = words
        QTimer.singleShot(0, self, self._say_before)

    def read(self, words: str, private: bool = False) -> None:
        """Read what was touched or has the focus; in a lesson, what to do follows."""
        if self._session is None or self._page is None or self._session.run.finished or private:
            self.voice.say(words, self._appearance.translator.locale, private=private)
        else:
            self._session.echo(words)

    def hush(self) -> None:
        """Something is touched: be quiet at once. A showing goes on when there was time to read the rest."""
        self._echo.stop()
        self.voice.hush()
        if self._showing and self._page:
            self._showing.spoken(self._pause_ms(len(self._caption.text)))

    def _open(self, errand: Errand, run: Run) -> None:
        tongue = self._appearance.tongue(run.head.today)
        session = LessonSession(errand, run, tongue, self._records, self._clock, self._idle)
        session.said.connect(self._say)
        session.expected.connect(self._prepare)
        self._session, self._begun = session, False
        unsaid_ms = self._pause_ms(_UNSAID_LETTERS)
        self._showing = Showing(session, unsaid_ms) if run.head.mode is Mode.WATCH else None
        if self._showing:
            self._showing.paused = self._shows_paused

    def _touched(self, words: str) -> None:
        self.voice.hush()
        self._echo_words = words
        if words:
            self._echo.start()
        else:
            self._echo.stop()

    def _struck(self, letter: str) -> None:
        """What is typed is personal: it is read into earphones only."""
        if self._appearance.settings.earphones:
            self._echo.stop()
            self.voice.say(letter, self._appearance.translator.locale, private=True)

    def _say_echo(self) -> None:
        if self._session:
            self._session.echo(self._echo_words)

    def _say_before(self) -> None:
        if self._before and self._session:
            self._session.hear_again()

    def _say(self, words: str) -> None:
        self._echo.stop()
        words, self._before = " ".join(filter(None, (self._before, words))), ""
        self.voice.say(words, self._appearance.translator.locale)

    def _prepare(self, texts: tuple[str, ...]) -> None:
        if self._page:
            self.voice.prepare(texts, self._appearance.translator.locale)

    def _spoken(self) -> None:
        if self._showing and self._page:
            self._showing.spoken(
                self._pause_ms(len(self._caption.text) if self._silent or not self.voice.on else 0)
            )

    def _toggle(self) -> None:
        if self._showing and self._page:
            paused = self._showing.toggle()
            if paused:
                self._page.simulator.hand.stay()
            self._page.panel.show_paused(paused=paused)

    def _step(self) -> None:
        if self._showing:
            self._showing.step()

    def _show_caption(self, caption: Caption) -> None:
        self._caption = caption
        if caption.lit:
            self._sounds()
        if self._page:
            lit = caption.lit
            start, end = (lit.start, lit.end) if lit else (0, 0)
            self._page.panel.show_caption(caption.text, start, end)

    def _sounds(self) -> None:
        """A missing output is there again."""
        if self._silent is not None:
            self._silent = None
            if self._page:
                self._page.panel.show_silence("")

    def _show_silence(self, reason: Reason) -> None:
        self._silent = reason
        self._show_why()

    def _show_why(self) -> None:
        if self._page:
            self._page.panel.show_silence(self.told_quiet())

    def _forget(self, page: LessonPage) -> None:
        if self._page is page:
            self._page = None
            if self._showing:
                self._showing.gesture = None


def reading_ms(letters: int) -> int:
    """How long watch mode waits after the voice: a breath, or time to read where there is no sound.

    90 ms a letter is about 130 words a minute in Korean; no one is hurried, and pause is always there.
    """
    return 900 + 90 * letters


def _errand(lesson: Lesson, task: str) -> Errand:
    errand = prepare(lesson, task)
    if errand is None:
        raise Bug(f"the lesson {lesson.id} has no task {task}")
    return errand
