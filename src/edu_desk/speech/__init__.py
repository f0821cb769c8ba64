"""The voice: utterances, captions and engines. Nothing here needs a window."""
