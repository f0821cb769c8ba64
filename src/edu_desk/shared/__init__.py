"""What every layer may use: faults, translated text, clock, ids and paths."""
