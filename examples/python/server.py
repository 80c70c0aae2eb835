"""A list of threads written from the contract alone, with nothing but Python's standard library.

    python3 server.py [PORT]        listens on 127.0.0.1, port 4020 by default
"""

import base64
import bisect
import hashlib
import hmac
import json
import re
import secrets
import sys
import uuid
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

USERS = {"ak_example_viewer": "usr_ada", "ak_example_outsider": "usr_bob"}
SECRET = secrets.token_bytes(32)


def time_text(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def make_thread(number):
    # Four neighbors have the same time: an order by time alone is not a total order.
    moment = datetime(2026, 2, 26, 10, tzinfo=timezone.utc) + timedelta(minutes=number // 4)
    return {
        "id": "thrd_" + hashlib.sha256(str(number).encode()).hexdigest()[:12],
        "object": "thread",
        "created_at": time_text(moment),
        "updated_at": time_text(moment),
        "last_message_at": time_text(moment),
        "metadata": None,
        "assistant_id": None,
        "organization_id": "org_abc123",
        "user_id": "usr_ada",
        "title": f"Thread {number}",
        "status": "inactive",
        "message_count": number % 7,
        "visible_in_ui": True,
        "last_model_used": None,
        "is_pinned": False,
        "pinned_at": None,
    }


def sort_key(thread):
    return [thread["last_message_at"], thread["id"]]


def make_space(owner, first, size):
    threads = sorted((make_thread(number) for number in range(first, first + size)), key=sort_key)
    return {"owner": owner, "threads": threads, "keys": [sort_key(thread) for thread in threads]}


SPACES = {
    "space_full": make_space("usr_ada", 0, 250),
    "space_small": make_space("usr_ada", 1000, 3),
    "space_exact": make_space("usr_ada", 2000, 100),
    "space_empty": make_space("usr_ada", 3000, 0),
    "space_private": make_space("usr_carol", 4000, 5),
}


class Refusal(Exception):
    """A response in the error envelope of the contract."""

    def __init__(self, status, code, message, system_message, details=None):
        super().__init__(message)
        self.status, self.code, self.message = status, code, message
        self.system_message, self.details = system_message, details or {}

    def body(self):
        error = {
            "code": self.code,
            "message": self.message,
            "system_message": self.system_message,
            "type": "client_error",
            "status": self.status,
            "details": self.details,
            "trace_id": str(uuid.uuid4()),
            "timestamp": time_text(datetime.now(timezone.utc)),
        }
        return {"success": False, "error": error}


def invalid(field, wanted):
    return Refusal(422, "VALIDATION_ERROR", "The request is not valid.", f"{field} {wanted}", {"field": field})


def not_found(details):
    message = "The requested resource could not be found."
    return Refusal(404, "RESOURCE_NOT_FOUND", message, "Space not found", details)


def seal(space_id, text):
    return hmac.new(SECRET, f"{space_id}\n{text}".encode(), hashlib.sha256).hexdigest()[:24]


def cursor_of(space_id, key):
    text = base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")
    return f"{text}.{seal(space_id, text)}"


def key_of(space_id, cursor):
    text, _, mac = cursor.partition(".")
    if not cursor.isascii() or not hmac.compare_digest(mac, seal(space_id, text)):
        raise invalid("cursor", "is not one of this list")
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def one_of(query, name):
    values = query.get(name, [])
    if len(values) > 1:
        raise invalid(name, "must be given once")
    return values[0] if values else None


def limit_of(query):
    text = one_of(query, "limit")
    if text is None:
        return 50
    if not re.fullmatch("[1-9][0-9]?|100", text):
        raise invalid("limit", "must be a whole number from 1 to 100")
    return int(text)


def list_threads(space_id, query):
    space, limit, cursor = SPACES[space_id], limit_of(query), one_of(query, "cursor")
    start = 0
    if cursor is not None:
        start = bisect.bisect_right(space["keys"], key_of(space_id, cursor))
    page = space["threads"][start : start + limit]
    more = start + limit < len(space["threads"])
    return {
        "object": "list",
        "data": page,
        "has_more": more,
        "next_cursor": cursor_of(space_id, sort_key(page[-1])) if more else None,
    }


def authorize(key, space_id):
    user = USERS.get(key)
    if user is None:
        raise Refusal(401, "UNAUTHORIZED", "Authentication is required.", "No valid API key was given")
    if space_id not in SPACES:
        raise not_found({"space_id": space_id})
    if SPACES[space_id]["owner"] != user:
        message = "You don't have permission to perform this action."
        details = {"space_id": space_id}
        raise Refusal(403, "INSUFFICIENT_PERMISSIONS", message, "View access required", details)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Header and body are written together in one packet, so that no write waits for an acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self):
        try:
            url = urlsplit(self.path)
            found = re.fullmatch("/v1/spaces/([^/]+)/threads", url.path)
            if not found:
                raise not_found({"path": url.path})
            space_id = unquote(found[1], errors="replace")
            authorize(self.headers.get("X-API-Key"), space_id)
            query = parse_qs(url.query, keep_blank_values=True, errors="replace")
            self.answer(200, list_threads(space_id, query))
        except Refusal as refusal:
            self.answer(refusal.status, refusal.body())

    def answer(self, status, body):
        octets = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(octets)))
        self.send_header("Cache-Control", "no-store")
        if status == 401:
            self.send_header("WWW-Authenticate", "ApiKey")
        if status == 405:
            self.send_header("Allow", "GET")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(octets)

    def send_error(self, code, message=None, explain=None):
        """Errors of the library itself, for example for other methods, also get the envelope."""
        status = 405 if code == 501 else code
        self.close_connection = True
        self.answer(status, Refusal(status, "BAD_REQUEST", "The request is not valid.", str(message)).body())

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 64


if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 4020
    with Server(("127.0.0.1", port), Handler) as server:
        print(f"http://127.0.0.1:{server.server_address[1]}/v1", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass
