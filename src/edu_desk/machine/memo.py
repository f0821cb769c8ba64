"""Conditions that remember what they said: a search asks the same of thousands of states."""

from dataclasses import replace

from edu_desk.lesson.formulas.formula_memory import with_memory
from edu_desk.lesson.model import Expr
from edu_desk.lesson.teaching import Task


def remembering_task(task: Task) -> Task:
    """`task` with a memory in each of its conditions."""
    milestones = tuple(replace(milestone, done=remembering(milestone.done)) for milestone in task.milestones)
    return replace(task, goal=remembering(task.goal), milestones=milestones)


def remembering(expr: Expr) -> Expr:
    """`expr` (one that reads no rows around it), remembering its value by the variables it reads."""
    return replace(expr, evaluate=with_memory(expr.evaluate, expr.reads)) if expr.reads else expr
