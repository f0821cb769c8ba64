"""Where one comes to from each place of the staff area by its way back."""

from edu_desk.gui.instructor.places import (
    AtBackups,
    AtCertificateFolders,
    AtCertificates,
    AtClass,
    AtClassCards,
    AtClassName,
    AtClassNow,
    AtCode,
    AtCodeFolders,
    AtErase,
    AtFrauds,
    AtFunderReport,
    AtGrid,
    AtGroup,
    AtHandOut,
    AtLearnerName,
    AtMembers,
    AtOneLearner,
    AtReplay,
    AtReportFolders,
    AtRestore,
    AtRetention,
    AtRoster,
    AtRosterTrial,
    AtSession,
    AtSessionLessons,
    AtStaffTrouble,
    AtStumbles,
    AtSureDrop,
    AtSureReset,
    AtTimes,
    AtWhatIsKept,
    InstructorPlace,
)
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.window.place import Place


def back_of(place: InstructorPlace) -> Place:
    """The page that stands above it; of the first one the place before the staff area."""
    match place:
        case AtStaffTrouble(back=back):
            return back
        case AtRestore():
            return AtBackups(place.before)
        case AtRosterTrial(files=files):
            return files
        case AtRoster(folder=str()):
            return AtRoster(place.before)
        case AtReportFolders(one=one, span=span):
            return AtFunderReport(place.before, one, span)
        case AtCodeFolders(code=code):
            return AtCode(place.before, code)
        case AtClasses():
            return place.before
        case _:
            return _in_class(place) or _at_learner(place) or AtClasses(place.before)


def _in_class(place: InstructorPlace) -> Place | None:
    match place:
        case (
            AtSession(one=one)
            | AtMembers(one=one)
            | AtClassNow(one=one)
            | AtGrid(one=one)
            | AtOneLearner(one=one)
            | AtFrauds(one=one)
            | AtClassCards(one=one)
        ):
            return AtClass(place.before, one)
        case AtClassName(one=one) | AtFunderReport(one=one) if one:
            return AtClass(place.before, one)
        case AtTimes(one=one, day=day) | AtSureDrop(one=one, day=day) | AtSessionLessons(one=one, day=day):
            return AtSession(place.before, one, day)
        case AtStumbles(one=one):
            return AtGrid(place.before, one)
        case _:
            return None


def _at_learner(place: InstructorPlace) -> Place | None:
    match place:
        case (
            AtReplay(one=one, learner=learner)
            | AtCertificates(one=one, learner=learner)
            | AtWhatIsKept(one=one, learner=learner)
            | AtHandOut(one=one, learner=learner)
            | AtGroup(one=one, learner=learner)
            | AtLearnerName(one=one, learner=learner)
            | AtSureReset(one=one, learner=learner)
        ):
            return AtOneLearner(place.before, one, learner)
        case AtErase(one=one, learners=(learner,), sure=False) if one:
            return AtOneLearner(place.before, one, learner)
        case AtErase(one=one, sure=True) if one:
            return AtClass(place.before, one)
        case AtErase():
            return AtRetention(place.before)
        case AtCertificateFolders(one=one, learner=learner):
            return AtCertificates(place.before, one, learner)
        case _:
            return None
