"""Text of a file as it may stand in a message: short, harmless, and quoted as one would type it."""

from __future__ import annotations

LIMIT = 60


def shown(text: str, limit: int = 40) -> str:
    """Text of a file as it may stand in a message: short and free of control characters."""
    clean = "".join(character if character.isprintable() else "?" for character in text[: limit + 1])
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def quoted(text: str) -> str:
    """The text in quotation marks, so that every character stands for itself."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def field(key: str, value: str) -> str:
    """`key: value` as it is to be typed, in quotation marks only where the value needs them."""
    needs = value[:1] in tuple("#@`%&*!|>{}[],?\"'-") or ": " in value or " #" in value
    return example(key, value) if needs else shown(f"{key}: {value}", LIMIT)


def example(key: str, text: str) -> str:
    """`key: "text"` as it is to be typed; a long text is cut inside the quotes."""
    short = text if len(text) <= LIMIT else text[: LIMIT - 1].rstrip() + "…"
    return shown(f"{key}: {quoted(short)}" if key else quoted(short), 2 * LIMIT)
