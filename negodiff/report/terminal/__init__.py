"""Text for people to read in a terminal, with or without colour, wrapped or not.

Layout is made of runs of text with an ink, a meaning and not a colour (``ink``); ``flow`` wraps
them, ``paint`` turns them into text. Only ``cells`` and ``paint`` know rich, and its markup is
never used: words of a draft cannot become markup because there is none.
"""
