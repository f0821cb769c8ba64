"""What each rule of `edu-desk check` means and what to do: `edu-desk check --explain RULE`."""

from edu_desk.shared.text import N_

EXPLAINED: dict[str, str] = {
    "against-words": N_(
        "Two choices do as well, and the advice is not the one that the step's own sentence speaks of. "
        "Name the right one under `prefer`, or say it otherwise."
    ),
    "alias": N_(
        "`*name` repeats what `&name` marked further up in the same file; it cannot stand inside that itself."
    ),
    "app": N_("The lesson names a practice app that is not there. Write the name of a folder in `apps`."),
    "brand": N_("A practice app's maker has a colour, an ink that is legible on it, and a mark."),
    "case": N_(
        "A lesson has tasks or cases. A fraud tells what would come next and has a genuine twin; a genuine "
        "case has neither."
    ),
    "case-decided": N_("Something in the case's start already means a decision. Begin before it."),
    "case-double": N_(
        "Cases count as distinct by their scheme or by the sign that decides. Change one of them, or give "
        "it another deciding sign."
    ),
    "case-same": N_(
        "A person cannot tell the fraud from the genuine one where both look alike at every sign. Let the "
        "decisive element differ."
    ),
    "case-undecidable": N_(
        "Trusting, refusing and making sure must all be possible, so that the learner really decides."
    ),
    "clock": N_('A time of day is written with hours and minutes in quotes, such as "09:10".'),
    "colour": N_("A colour is written as #RRGGBB in quotes; without quotes YAML takes # for a comment."),
    "column": N_(
        "A formula or a declaration names a column that the table does not have. The first line "
        "of the table's file names its columns."
    ),
    "comment": N_(
        "What follows a blank and # is a comment to YAML, so a text without quotes ends there. Put the text "
        "in quotes; a comment has two blanks before its # and one after it."
    ),
    "condition-constant": N_(
        "A condition that always says the same decides nothing: either it is not needed, or what "
        "should make it differ is missing. Where not all states could be looked at, it may only "
        "be rare."
    ),
    "dead-end": N_(
        "A learner can get into a state from which no action leads to the goal any more. Give a "
        "way back, or declare the state under `ends` if it is a lesson of its own."
    ),
    "deep-stack": N_(
        "Many screens lie on one another, and Back goes through each. Where an errand is over, write "
        "`home: yes` or `replace`; a screen may lead back with `back: home`."
    ),
    "each": N_("Every item of a list needs a source: a table, a list or a set."),
    "effect": N_("Each line under `do` is one effect and begins with a dash."),
    "element": N_("A look or a formula names an element that the screen does not have."),
    "element-unreached": N_(
        "An element that is never shown teaches nothing and cannot be tested. Its `when`, or that"
        " of its group, never holds."
    ),
    "element-useless": N_(
        "Something that looks as if it could be touched, and never can. Look at its `enabled`, "
        "and at whether its list ever has items."
    ),
    "empty": N_("The file or list has nothing in it."),
    "field": N_("A formula names a part that the record does not have."),
    "key": N_(
        "A name stands here that nothing is known of: often a slip of the pen, or a line that is "
        "indented too far."
    ),
    "file": N_(
        "The file is missing or cannot be read. Files of lessons are UTF-8 text beside the file "
        "that names them."
    ),
    "folder": N_("A lesson's folder has the lesson's name, so that it can be found by it."),
    "form": N_(
        "After the colon stands how a value is said, such as `won` or `을/를`; each kind of value "
        "has its own forms."
    ),
    "formula": N_(
        "A formula is made of names, numbers, texts in quotes, comparisons, and, or, not and a "
        "few functions; nothing else may stand in it."
    ),
    "function": N_("Only the functions of the authoring guide can be called, written as it shows."),
    "given": N_("A task gives exactly the values that the lesson declares under `given`."),
    "goal-now": N_(
        "The goal holds before anything is done: there is nothing to learn. Look at the task's "
        "`start` and the goal's formula."
    ),
    "goes-round": N_(
        "From a state that a learner can get into the advice leads back to where it was. Mostly a "
        "milestone is lost by the step that the next one needs: let it hold on every way on."
    ),
    "language": N_(
        "The device's own language is one that the program has. Give a text variable with `of` and those "
        "names alone, such as [ko, en]; ko is the language of the learner."
    ),
    "picture": N_(
        "A picture is a drawing (SVG) or PNG of usual size that shows nothing outside itself and is"
        " drawn at once."
    ),
    "icon": N_("An icon is named as its file in assets/icons, without the ending."),
    "kind": N_(
        "An element begins with its kind, such as `button` or `list`; the authoring guide shows all kinds."
    ),
    "later": N_("Formulas may use the names above them, so that no name needs itself."),
    "keyword": N_(
        "A keyword is an everyday word by which people look for a lesson. One letter finds too much, and "
        "what is very long nobody types."
    ),
    "letters": N_(
        "Letters that cannot be seen come along when texts are pasted, and a Mac takes letters apart: they "
        "look right, but no search finds them and no voice reads them. Type the text or the file's name anew."
    ),
    "limit": N_("There is more here than the program takes on an old computer; make it smaller."),
    "link-address": N_(
        "Whoever learns to tell a false address from a true one must see it: a link shows its "
        "address as `value`."
    ),
    "look": N_("The task names a look that its practice app does not have under `looks`."),
    "lost": N_(
        "From a state that a learner can get into the guide finds no way to the goal, although "
        "there may be one. Put milestones closer together, or give a shorter way back."
    ),
    "milestone-lost": N_(
        "A milestone that was reached must hold on every way on to the goal; where paying clears "
        "the fields, add `or bought` to its condition."
    ),
    "milestone-missed": N_(
        "At the goal every milestone holds; this one does not, so the learner would finish with a"
        " step left over."
    ),
    "milestone-order": N_(
        "The milestones stand in the order in which the guide's way meets them, so that the list "
        "of steps is ticked from above."
    ),
    "map-near": N_(
        "Two places of a map lie so near each other that neither a finger nor an eye can tell them apart."
    ),
    "missing": N_("Something that has to stand here is left out."),
    "name": N_("A formula or an effect uses a name that does not exist here, or a name that cannot be used."),
    "nameless": N_("What can be touched has words: whoever cannot see it hears them."),
    "never-clock": N_(
        "What stands under `never` may only happen by a learner's own act, not after a wait or by a timer."
    ),
    "never-guided": N_("The guide's own way goes through what stands under `never`."),
    "never-idle": N_(
        "What stands under `never` cannot happen at all: the lesson does not show the danger it is about."
    ),
    "no-way": N_("Following the guide from the start does not lead to the goal."),
    "number": N_("A whole number is needed here, in digits."),
    "option": N_("A choice offers only the values its variable may have."),
    "open-again": N_(
        "`go` puts a screen on top of the ones that are open. One that is open already would lie there "
        "twice, and Back would lead from it to what came after it. Write `back: screen` to return to it, or "
        "`replace: screen` where no way should lead back."
    ),
    "order": N_("A look's `order` names every element of the screen's body exactly once."),
    "outside": N_("A lesson uses only files in its own folder: no `..` and no link that leads out."),
    "overflow": N_(
        "At this text size words are cut off or lie over one another. Shorten the text or give it more room."
    ),
    "points": N_(
        "A shape of a map is written as points such as 0,48 100,48: across and down, each from 0 to 100."
    ),
    "range": N_("A number lies outside what is allowed here."),
    "row": N_(
        "A table has no such row, or a line of its file has too many or too few cells. Rows of a lesson's "
        "own are found once its lesson.yaml names their file under `rows:`."
    ),
    "screen": N_("An effect or a look names a screen that the practice app does not have."),
    "screen-unreached": N_("No way leads to this screen in any task."),
    "shape": N_("A list, a single value or names with values: another of these is expected here."),
    "start": N_("What a task starts with must be possible in the practice app."),
    "table": N_("A formula names a table that the practice app does not declare."),
    "tag": N_("What begins with ! means something to YAML; put it in quotes where it is meant as text."),
    "target-small": N_("Something to touch is smaller than 12 mm, or too near to its neighbour."),
    "task": N_("Tasks need names of their own."),
    "tasks": N_("A lesson needs at least one task."),
    "text": N_("Braces hold a formula; a brace that is meant as a letter is written twice."),
    "too-long": N_("Nobody keeps more than two or three sentences in mind at once: divide the text."),
    "translation": N_("A translation names values that the text does not have, or has a brace too many."),
    "sign-hidden": N_(
        "Nobody can judge by what is not to be seen. Show the element on a screen that comes before the "
        "decision."
    ),
    "twin": N_("A fraud stands beside a genuine case of the same file, so that one sees the difference."),
    "twin-scheme": N_(
        "Only a genuine thing of the same kind shows what gives the fraud away: beside a false parcel "
        "message stands a genuine parcel message. Name another twin, or write a genuine case of the scheme."
    ),
    "twice": N_("Two things have one name; the second would hide the first."),
    "type": N_("The value is of another type than is needed here."),
    "types": N_("What is right to type must be a text that the task itself gives."),
    "typed-format": N_(
        "What is right to type must come through the field's format unchanged: number, card, phone, money, "
        "date and secret keep digits only, text and search join several spaces. Change the text or the "
        "format."
    ),
    "typed-length": N_(
        "A field's `length` and the text that is right to type there must be equally long; without `length` "
        "any length will do."
    ),
    "unspeakable": N_(
        "The voice has no words for these signs, so a listener misses them. Say it in words, or use an icon."
    ),
    "untranslated": N_(
        "The text is shown in Korean to people who read this language. `edu-desk check --untranslated` tells "
        "each of them."
    ),
    "word": N_("Only certain words can stand here."),
    "yaml": N_(
        "The file is not well-formed: often a missing space after a colon, a wrong indentation or"
        " an open quote."
    ),
}
"""By the id that each finding carries."""
