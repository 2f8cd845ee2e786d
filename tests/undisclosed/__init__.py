"""Is every change that was not shown found, and none that was shown blamed?

`python -m tests.undisclosed --seed N --files M` takes Word files, makes changes in their XML, some
tracked and some not, and asks what undoing the tracked ones leaves. Truth is what was done:

- with tracked changes alone, nothing may be reported;
- with one untracked change, it must be, with its words or its place;
- with both, what is reported must be what the untracked change alone gives: no more, no less;
- a change of looks that alters nothing printed is none.
"""
