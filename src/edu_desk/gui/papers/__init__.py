"""What is painted on paper for learners and for those who teach alike.

Imports widgets and below; what stands on it comes from `report`.
"""
