"""How large a lesson's files may be: far above any real lesson, far below what a 4 GB machine would feel.

Lesson files come from other people, so whatever is read is counted first. What is over a limit is
refused in words, with the limit named.
"""

BYTES = 2_000_000
"""Of one file. The largest real one has about 30,000; two million are read in a second."""
NODES = 50_000
"""Values of one YAML file, each counted as often as aliases repeat it: a few lines of aliases can make
billions. A large practice app has about 2,000."""
DEPTH = 40
"""Values inside values of one YAML file. Readers call themselves once a level; real files need 14."""
LETTERS = 2_000
"""Of one value or cell: more than anybody would listen to at once."""
NAME = 60
"""Letters of a name."""
ROWS = 20_000
"""Of one table."""
COLUMNS = 100
"""Of one table."""
FORMULA_LETTERS = 1_000
"""Of one formula: Python's own parser is safe far beyond."""
FORMULA_DEPTH = 30
"""Parts inside parts of a formula: each is one call inside another when it is evaluated."""
FORMULA_STEPS = 100_000
"""Parts a formula may touch when it is evaluated once, the names it uses and the rows it walks counted:
names that use names twice would otherwise double at every line. About 20 ms."""
LIST_ROWS = 20
"""Rows taken for a list in the state when steps are counted."""
NUMBER = 10**12
"""Largest number that may be written, and 1,000 times less than the largest a formula makes."""
SCREENS = 200
"""Of one practice app."""
ELEMENTS = 200
"""Of one list of elements."""
VARIABLES = 300
"""Of one practice app; every state of the search holds them all."""
TASKS = 50
"""Of one lesson: every task is read and proven by itself."""
CASES = 200
"""Of one lesson."""
SIGNS = 6
"""Of one case: nobody listens to more."""
WAYS = 6
"""Of deciding: as many sentences as one looks over."""
MILESTONES = 100
"""Of one lesson: more steps than an errand can have."""
WIDE = 60
"""Lines and columns of a seat map."""
PLAN = 100
"""How far across and down a map reaches."""
SHAPES = 200
"""On the ground of one map, and corners of one of them."""
ROUTES = 20
"""On one map, and stops of one of them."""
DAYS = 3_660
"""Days before and after the lesson's today: ten years."""
MINUTES = 240
"""A lesson lasts at most this long."""
KEYWORDS = 30
"""Everyday words by which one lesson is looked for."""
SHORTEST_KEYWORD, KEYWORD = 2, 40
"""Letters of such a word."""
PROBLEMS = 100
"""Findings told of one list: more are not read."""
MOST_CELLS = 6
"""Columns of a table on a screen."""
MOST_SERIES = 4
"""What one chart draws of each row: more bars or lines cannot be told apart without colours."""
STEP = 10**9
"""By how much a stepper may change its number at most."""
ERRORS = 6
"""What may be wrong with one field."""
MOST_STEPS = 7
"""Titles of a step indicator: more do not stand side by side."""
PICTURE_PIXELS = 16_000_000
"""Of one bitmap: more than any screen shows, and 64 MB in memory."""
PICTURE_LETTERS = 300_000
"""Of one drawing, which is drawn anew at every size. A real one has a few thousand."""
PICTURE_PARTS = 2_000
"""Shapes of one drawing."""
PICTURE_DASHES = 1.0
"""Length of a dash and its gap on the average: a long line of tiny dashes is drawn for minutes."""
