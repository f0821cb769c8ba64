"""A learner's run: actions, what they do to the practice app, and the guide beside it."""
