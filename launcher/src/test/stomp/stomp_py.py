"""stomp.py, the STOMP client of Python, follows the feed; the WebSocket below it is websocket-client's.

Usage: stomp_py.py URL TOKEN [CA-FILE]. Prints "subscribed" once the receipt has come, the body of the first message, and
"disconnected" once the last receipt has come. Debian's stomp.py has no WebSocket of its own, so one is put below it.
"""
import sys
import threading

import stomp
import websocket
from stomp.connect import BaseConnection
from stomp.exception import ConnectionClosedException
from stomp.protocol import Protocol12
from stomp.transport import BaseTransport

PATIENCE = 20


class WebSocketTransport(BaseTransport):
    """Frames of stomp.py as messages of websocket-client."""

    def __init__(self, url, tls):
        super().__init__()
        self.current_host_and_port = (url, None)
        self.url, self.tls, self.vhost = url, tls, "localhost"

    def attempt_connection(self):
        self.socket = websocket.create_connection(self.url, timeout=PATIENCE, sslopt=self.tls, subprotocols=["v12.stomp"],
                                                  suppress_origin=True)

    def send(self, encoded_frame):
        self.socket.send(encoded_frame.decode())

    def receive(self):
        try:
            return self.socket.recv().encode()
        except websocket.WebSocketConnectionClosedException as closed:
            raise ConnectionClosedException() from closed

    def disconnect_socket(self):
        self.running = False
        self.socket.close()


class Connection(BaseConnection, Protocol12):
    """As stomp.py puts its own connections together."""

    def __init__(self, transport):
        BaseConnection.__init__(self, transport)
        Protocol12.__init__(self, transport)

    def connect(self, *args, **options):
        self.transport.start()
        Protocol12.connect(self, *args, **options)

    def disconnect(self, *args, **options):
        Protocol12.disconnect(self, *args, **options)


class Listener(stomp.ConnectionListener):
    def __init__(self):
        self.receipts = {name: threading.Event() for name in ("subscribed", "unsubscribed", "disconnected")}
        self.body = None
        self.message = threading.Event()

    def on_receipt(self, frame):
        self.receipts[frame.headers["receipt-id"]].set()

    def on_message(self, frame):
        self.body = frame.body
        self.message.set()

    def on_error(self, frame):
        sys.exit("ERROR " + frame.headers.get("message", frame.body))


def tell(event, text):
    if not event.wait(PATIENCE):
        sys.exit("waited in vain for what would say: %s" % text)
    print(text(), flush=True) if callable(text) else print(text, flush=True)


url, token = sys.argv[1], sys.argv[2]
connection = Connection(WebSocketTransport(url, {"ca_certs": sys.argv[3]} if len(sys.argv) > 3 else {}))
listener = Listener()
connection.set_listener("test", listener)
connection.connect(wait=True, headers={"Authorization": "Bearer " + token})
connection.subscribe("/topic/entries", id="0", headers={"receipt": "subscribed"})
tell(listener.receipts["subscribed"], "subscribed")
tell(listener.message, lambda: listener.body)
connection.unsubscribe("0", headers={"receipt": "unsubscribed"})
tell(listener.receipts["unsubscribed"], "unsubscribed")
connection.disconnect(receipt="disconnected")
tell(listener.receipts["disconnected"], "disconnected")
