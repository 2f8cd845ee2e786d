"""The marks of tracked changes and of comments in a text."""

from lxml import etree

from negodiff.errors import InputError
from negodiff.readers.odt.lists import Lists
from negodiff.readers.odt.names import ANNOTATION, CHANGE_ID, plain_text, q
from negodiff.readers.odt.splice import Splice, own_paragraphs
from negodiff.readers.odt.state import State

_MOST = 100
"""Changes that hold at one place."""
START = q("text:change-start")
END = q("text:change-end")


def start(state: State, element: etree._Element) -> None:
    """A change begins to hold."""
    name = element.get(CHANGE_ID, "")
    region = state.regions.get(name)
    if region is not None:
        if len(state.active) >= _MOST:
            raise InputError(
                f"more than {_MOST} tracked changes overlap, which no word processor writes",
                place=state.place,
                hint="Open it in a word processor and save it anew, if you trust it.",
            )
        state.active = {**state.active, name: region}


def end(state: State, element: etree._Element) -> None:
    """It ends."""
    name = element.get(CHANGE_ID, "")
    region = state.active.get(name)
    if region is None:
        return
    state.active = {each: other for each, other in state.active.items() if each != name}
    if state.flow.making is not None:
        state.flow.making.end_mark(name)
    if name not in state.told:
        state.told.add(name)
        state.attach_mark(region)


def point(state: State, element: etree._Element) -> None:
    """Something was struck out here: note it, and where it is to be printed turn off to it."""
    name = element.get(CHANGE_ID, "")
    region = state.regions.get(name)
    if region is None or region.content is None or name in state.spliced or state.hidden:
        return
    state.spliced.add(name)
    if not region.printed:
        state.pass_over(region.content)
        words = plain_text(region.content)
        if not words:
            state.attach_mark(region)
        for revision in region.revisions if words else ():
            state.attach(
                revision._replace(text=words), whole=len(own_paragraphs(region.content)) > 1
            )
        for remark in region.content.iter(ANNOTATION):
            comment(state, remark)
        return
    flow = state.flow
    state.turn = Splice(name, region, region.content, flow, state.active)
    flow.lists = Lists(state.known, restored=True)
    flow.runs = flow.runs[:1]
    state.active = {name: region}


def back(state: State, splice: Splice) -> None:
    """Come back from where the walk turned off."""
    if not splice.inside:
        state.finish()
    splice.leave()
    state.active = splice.active
    if splice.name not in state.told:
        state.attach_mark(splice.region)


def pass_over(state: State, element: etree._Element) -> None:
    """Changes begin and end also in what is left out."""
    for mark in element.iter(START, END):
        if mark.tag == START:
            start(state, mark)
        else:
            end(state, mark)


def comment(state: State, element: etree._Element) -> bool:
    """A comment begins; its own words are no text."""
    remark = state.remarks.get(element)
    if remark is None:
        return True
    if remark.name and state.flow.making is not None:
        state.flow.making.comment(remark.name, remark.comment)
    else:
        state.attach(remark.comment)
    return True


def end_comment(state: State, element: etree._Element) -> None:
    """It ends."""
    if state.flow.making is not None:
        state.flow.making.end_comment(element.get(q("office:name"), ""))
