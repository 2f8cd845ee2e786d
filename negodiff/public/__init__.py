"""What other programs import: everything here is offered as ``negodiff.NAME``.

Paths, bytes or names of drafts in; values of :mod:`negodiff.model` and :mod:`negodiff.points` out,
and documents made of them. Nothing is printed, and a failure is one of the exceptions of
:mod:`negodiff.errors`. The command line has nothing else to call.

Each module is imported when something of it is asked for.
"""
