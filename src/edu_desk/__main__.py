"""`python -m edu_desk`."""

import sys

from edu_desk.cli import main

sys.exit(main())
