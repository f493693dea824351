"""Somebody signed in at the desk, who asks for its lists one after another."""

import http.client
import http.cookies
import re
import subprocess
import time
import urllib.parse

PASSWORD = "kopi tubruk pagi hari"


class Visitor:
    def __init__(self, program, options, port):
        self.port = port
        self.cookies = {}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        login = f"ukur{int(time.time())}"
        made = subprocess.run([program, "user", "add", login, "--role", "administrator", *options], check=True,
                              capture_output=True, text=True)
        link = urllib.parse.urlsplit(made.stdout.strip().splitlines()[-1])
        token = urllib.parse.parse_qs(link.query)["token"][0]
        status, _, _ = self.ask("/desk/welcome?token=" + token)
        assert status == 200, status
        body = urllib.parse.urlencode({"token": token, "password": PASSWORD})
        status, _, _ = self.ask("/desk/welcome", body)
        assert status == 303, status

    def ask(self, path, body=None):
        """Status, text and milliseconds of one answer."""
        headers = {"Sec-Fetch-Site": "same-origin", "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        began = time.perf_counter()
        self.connection.request("GET" if body is None else "POST", path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        took = 1000 * (time.perf_counter() - began)
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                for key, morsel in http.cookies.SimpleCookie(value).items():
                    self.cookies[key] = morsel.value
        return answer.status, text, took

    def following(self, path, text):
        """The address of a list's next page, by its link; `None` where it ends."""
        for address in re.findall(r'href="([^"]*[?&](?:amp;)?after=[^"]*)"', text):
            address = address.replace("&amp;", "&")
            if urllib.parse.urlsplit(address).path == urllib.parse.urlsplit(path).path:
                return address
        return None
