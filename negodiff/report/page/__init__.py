"""The report as one page of HTML that needs nothing else: no network, no font, no script of others.

The layout is in ``templates`` (escaping is on, see :mod:`~negodiff.report.html.templates`), looks
and behaviour in ``assets``; pictures are drawn by small functions that return markup. Everything
can be read without JavaScript, which only filters, opens and sets redlines side by side.
"""
