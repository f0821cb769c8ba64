"""The voice: utterances, captions and engines. Nothing here needs a window.

Imports shared only; no Qt, and no other package knows pyttsx3.
"""
