"""What may stand in lesson files, and how what is wrong with them is told: forms, limits, problems, schemas.

Imports content_walk and below; that is the lesson's data.
"""
