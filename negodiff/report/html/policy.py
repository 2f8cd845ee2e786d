"""What a page may do, told to the browser: nothing but its own style sheet and script."""

from base64 import b64encode
from hashlib import sha256


def policy(style: str, script: str = "") -> str:
    """A content security policy that allows just these texts, and no request of any kind."""
    allowed = [("style", style), ("script", script)]
    return "; ".join(
        (
            "default-src 'none'",
            *(f"{kind}-src {_source(text)}" for kind, text in allowed if text),
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _source(text: str) -> str:
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
