"""How it is told who brought in words."""


def tabled(party: str, draft: str) -> str:
    """Who brought words in, with which draft: "LO 3"; "?" where that is unknown."""
    return f"{party or '?'} {draft}".strip()


def percent(share: float) -> str:
    """A share in figures: "12%"; what is less than one is told as such."""
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"
