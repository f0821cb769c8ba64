"""Who sits here and what is remembered of them: records, offers, rounds of cases. No Qt, no SQL."""
