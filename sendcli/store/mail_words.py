"""What a mail server's refusal means, in our own words: its own may repeat what was sent."""

from __future__ import annotations

from sendcli.store.mail_settings import MailSettings


def look(settings: MailSettings) -> str:
    """Where to look, with all settings but the password."""
    said = f"host {settings.host}, port {settings.port}, security {settings.security}, user {settings.user or 'none'}"
    return f"look at the mail settings: {said}"


def unsafe(error: Exception) -> str:
    """Why no encrypted line came about."""
    if error.__class__.__name__ == "SSLCertVerificationError":
        return "the mail server's certificate is not one that this computer trusts, so nothing was sent"
    return "no encrypted line to the mail server came about, so nothing was sent"


def said(error: Exception) -> str:
    """What an error of the conversation means."""
    words = {
        "SMTPAuthenticationError": "the mail server did not take user and password",
        "SMTPNotSupportedError": "the mail server offers no encryption (or no login), so nothing was sent",
        "SMTPSenderRefused": "the mail server takes no mail from the address that is set",
        "SMTPRecipientsRefused": "the mail server takes no mail for that address",
        "SMTPDataError": "the mail server did not take the letter",
        "SMTPServerDisconnected": "the mail server ended the conversation",
        "SMTPConnectError": "the mail server did not let us in",
    }
    return words.get(error.__class__.__name__, "the mail server did not take the letter")
