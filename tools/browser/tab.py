"""One tab: a page opened from a file, looked at, typed into, printed."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path
from typing import Any

from tools.browser.pipe import BrowserError, Chromium

SCRIPTS = Path(__file__).parent / "scripts"
_KEYS = {"Tab": 9, "Enter": 13, "Escape": 27}


class Tab:
    """A tab without a network.

    Args:
        browser: the browser.
    """

    def __init__(self, browser: Chromium) -> None:
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = str(browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])
        for domain in ("Page", "Runtime", "Log", "Network", "Audits"):
            self.call(f"{domain}.enable")
        self.call("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0, uploadThroughput=0)

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        """Ask for something."""
        return self.browser.call(method, self.session, **values)

    def open(self, file: Path) -> list[str]:
        """Open a page; what it asked for beside itself, and what the console says."""
        self.browser.events.clear()
        address = file.as_uri()
        self.call("Page.navigate", url=address)
        self.browser.wait("Page.loadEventFired")
        self.run("document.body.offsetHeight")  # what was told before is here once this is answered
        return self.told(address)

    def told(self, address: str) -> list[str]:
        """Requests and messages since the page was opened."""
        return [words for event in self.browser.events if (words := _told(event, address))]

    def run(self, script: str) -> Any:
        """The value of a script within the page.

        Raises:
            BrowserError: if the script ends with a mistake.
        """
        done = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in done:
            raise BrowserError(str(done["exceptionDetails"].get("exception", {}).get("description"))[:500])
        return done["result"].get("value")

    def script(self, name: str) -> Any:
        """The value of a script of `scripts/`."""
        return self.run((SCRIPTS / f"{name}.js").read_text("utf-8"))

    def size(self, width: int, height: int = 900) -> None:
        """How large the window is, in CSS px."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def dark(self, on: bool) -> None:
        """What the person set: dark or light."""
        value = "dark" if on else "light"
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": value}])

    def text_size(self, pixels: int) -> None:
        """How large the person set text; 16 is usual."""
        self.call("Page.setFontSizes", fontSizes={"standard": pixels, "fixed": pixels * 13 // 16})

    def scripts(self, on: bool) -> None:
        """Whether pages may run scripts."""
        self.call("Emulation.setScriptExecutionDisabled", value=not on)

    def press(self, key: str) -> None:
        """Press a key."""
        code = _KEYS[key]
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def type(self, words: str) -> None:
        """Type where the cursor is."""
        self.call("Input.insertText", text=words)

    def pdf(self) -> bytes:
        """The page as it is printed."""
        done = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True, displayHeaderFooter=False)
        return b64decode(done["data"])

    def picture(self) -> bytes:
        """The whole page as a PNG."""
        return b64decode(self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"])


def _told(event: dict[str, Any], address: str) -> str:
    """What is wrong with an event, or nothing."""
    method, values = event.get("method"), event.get("params", {})
    if method == "Network.requestWillBeSent":
        url = str(values["request"]["url"])
        return "" if url.partition("#")[0] == address else f"request: {url[:200]}"
    if method == "Runtime.exceptionThrown":
        return f"console: {values['exceptionDetails'].get('text')}"
    if method == "Runtime.consoleAPICalled":
        return f"console: {values['type']} {[one.get('value') for one in values['args']]}"[:300]
    if method == "Log.entryAdded":
        return f"console: {values['entry']['level']} {values['entry']['text']}"[:300]
    if method == "Audits.issueAdded":
        return f"console: issue {values['issue']['code']} {values['issue']['details']}"[:400]
    return ""
