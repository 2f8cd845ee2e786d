"""Drafts in sequence become points: positions, states and events.

:func:`negodiff.points.course.pursue` is the way in; :mod:`~negodiff.points.negotiation` has what it
takes and gives. From its result :mod:`~negodiff.points.rollup` reads the headline and the lists,
:mod:`~negodiff.points.movement` who moved and what is in dispute, :mod:`~negodiff.points.whose` who
brought in which words. The rules of the field are in :mod:`~negodiff.points.rules` (a party's own
draft), :mod:`~negodiff.points.texts` (all other texts), :mod:`~negodiff.points.junctions` (splits
and merges), :mod:`~negodiff.points.packages` and :mod:`~negodiff.points.acts` (what people say).

Values in, values out; knows nothing of files, clocks, screens or how a draft is read.
"""
