"""Encryption of a backup, by age (age-encryption.org): no cryptography of our own. The library is an extra."""

from __future__ import annotations

from typing import Any, NamedTuple

from sendcli.errors import COULD_NOT_RUN, USAGE, SendError

_AGE = b"age-encryption.org/v1\n"


class Lock(NamedTuple):
    """How a backup is encrypted: for a key, with a passphrase, or, if both are empty, not at all."""

    recipient: str = ""
    passphrase: str = ""


def encrypted(data: bytes, lock: Lock) -> bytes:
    """Bytes that only the key or the passphrase opens.

    Raises:
        SendError: if the library is not installed, or the key is not one.
    """
    age = _age()
    try:
        if lock.recipient:
            return bytes(age.encrypt(data, [_recipient(age, lock.recipient)]))
        return bytes(age.passphrase.encrypt(data, lock.passphrase))
    except Exception as error:  # the library's own, of several kinds
        raise SendError(f"the backup cannot be encrypted: {error.__class__.__name__}", "", USAGE) from None


def _recipient(age: Any, text: str) -> Any:
    return (age.ssh if text.startswith("ssh-") else age.x25519).Recipient.from_str(text)


def decrypted(data: bytes, identity: str, passphrase: str) -> bytes:
    """A backup's plain bytes.

    Args:
        data: as the file holds it; given back as it is, if it is not encrypted.
        identity: the text of the secret key that it was encrypted for.
        passphrase: the one that it was encrypted with.

    Raises:
        SendError: if it does not open with these.
    """
    if not data.startswith(_AGE):
        return data
    if not identity and not passphrase:
        raise SendError("the backup is encrypted", "say --key FILE or --passphrase-file FILE", USAGE)
    age = _age()
    try:
        if passphrase:
            return bytes(age.passphrase.decrypt(data, passphrase))
        secret = next(line for line in identity.splitlines() if line.startswith("AGE-SECRET-KEY-"))
        return bytes(age.decrypt(data, [age.x25519.Identity.from_str(secret)]))
    except Exception as error:
        if isinstance(error, StopIteration):
            raise SendError("--key: there is no AGE-SECRET-KEY in that file", exit_code=USAGE) from None
        words_ = "the backup does not open: another key or passphrase, or it is damaged"
        raise SendError(words_, exit_code=COULD_NOT_RUN) from None


def _age() -> Any:
    try:
        import pyrage
    except ImportError:
        words_ = "encryption needs one more library; nothing was written"
        raise SendError(words_, 'pip install "send-toolkit[backup]"', USAGE) from None
    return pyrage
