"""What may stand in lesson files, and how what is wrong with them is told: forms, limits, problems, schemas.

Imports the lesson's data only.
"""
