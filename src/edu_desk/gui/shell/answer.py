"""A decision that was made just now, under the name that places know it by."""

from edu_desk.learner.case_rounds import CaseAnswer

__all__ = ["CaseAnswer"]
