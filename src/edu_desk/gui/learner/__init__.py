"""The learner's pages: choosing, practising, and what came of it."""
