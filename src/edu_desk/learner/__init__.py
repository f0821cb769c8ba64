"""Who sits here and what is remembered of them: records, offers, rounds of cases.

Imports store and below; no Qt, no SQL.
"""
