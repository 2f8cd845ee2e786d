"""What the page may do, told to the browser: nothing but its own style sheet and script."""

from base64 import b64encode
from hashlib import sha256


def policy(style: str, script: str) -> str:
    """A content security policy that allows just these two texts, and no request of any kind."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_source(style)}",
            f"script-src {_source(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _source(text: str) -> str:
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
