"""The shapes in which clients of other hands speak STOMP over WebSocket, by a WebSocket client that nobody here wrote.

Usage: stomp_shapes.py URL TOKEN [CA-FILE]. Prints a line of JSON for each shape: its name, and what the server answered.
"""
import concurrent.futures
import json
import sys
import time

import websocket

URL, TOKEN = sys.argv[1], sys.argv[2]
TLS = {"ca_certs": sys.argv[3]} if len(sys.argv) > 3 else {}
ORIGIN = URL.replace("ws", "http", 1).split("/", 3)  # left to itself, version 1.2 says http:// over TLS too
ORIGIN = "//".join([ORIGIN[0], ORIGIN[2]])
AUTHORIZATION = "Authorization:Bearer " + TOKEN
CONNECT = "CONNECT\naccept-version:1.2\nhost:x\nheart-beat:0,0\n" + AUTHORIZATION + "\n\n\0"
SUBSCRIBE = "SUBSCRIBE\nid:0\ndestination:/topic/entries\nack:auto\nreceipt:r1\n\n\0"
KEPT = {"CONNECTED": "version", "RECEIPT": "receipt-id", "ERROR": "message"}


class Client:
    """One connection, and all it has heard."""

    def __init__(self, **options):
        self.socket = websocket.create_connection(URL, timeout=20, sslopt=TLS, origin=ORIGIN, **options)
        self.heard = []

    def say(self, frame):
        self.socket.send(frame)
        return self

    def hear(self, frames=1, seconds=20):
        """Reads so many frames, or until the server closes, or nothing more comes."""
        self.socket.settimeout(seconds)
        wanted = len(self.heard) + frames
        while len(self.heard) < wanted:
            try:
                kind, data = self.socket.recv_data()
            except websocket.WebSocketTimeoutException:
                self.heard.append("nothing")
            except (websocket.WebSocketConnectionClosedException, ConnectionError):
                self.heard.append("CLOSED")
                break
            else:
                if kind == websocket.ABNF.OPCODE_CLOSE:
                    self.heard.append("CLOSED")
                    break
                self.heard.extend(brief(frame) for frame in data.decode().split("\0") if frame.strip("\n"))
        return self

    def done(self):
        self.socket.close()
        return self.heard


def brief(frame):
    """A frame's command, and of its headers the one that matters."""
    lines = frame.lstrip("\n").split("\n\n", 1)[0].split("\n")
    headers = dict(line.split(":", 1) for line in reversed(lines[1:]))
    return " ".join([lines[0]] + [headers[KEPT[lines[0]]]] if KEPT.get(lines[0]) in headers else [lines[0]])


def connected():
    return Client().say(CONNECT).hear()


def in_pieces():
    client = Client().say(CONNECT[:30])
    time.sleep(0.3)
    return client.say(CONNECT[30:]).hear().done()


def in_fragments():
    client, abnf = Client(), websocket.ABNF
    client.socket.send_frame(abnf.create_frame(CONNECT[:20], abnf.OPCODE_TEXT, 0))
    client.socket.send_frame(abnf.create_frame(CONNECT[20:50], abnf.OPCODE_CONT, 0))
    client.socket.send_frame(abnf.create_frame(CONNECT[50:], abnf.OPCODE_CONT, 1))
    return client.hear().done()


def in_binary():
    client = Client()
    client.socket.send_binary(CONNECT.encode())
    return client.hear().done()


def naming(protocols):
    client = Client(subprotocols=protocols)
    return [str(client.socket.getsubprotocol())] + client.say(CONNECT).hear().done()


def beating(value, frames=1):
    return Client().say(CONNECT.replace("heart-beat:0,0", "heart-beat:" + value)).hear(frames).done()


def long_header():
    client = Client()
    try:
        client.say(CONNECT[:-2] + "x:" + "y" * 70000 + "\n\n\0")
    except OSError:
        return ["CLOSED"]  # the server had enough before all was sent
    return client.hear(2).done()


SHAPES = {
    "connect, subscribe with receipt": lambda: connected().say(SUBSCRIBE).hear().done(),
    "token in the handshake, no heart-beat": lambda: Client(header=[AUTHORIZATION.replace(":", ": ", 1)])
    .say("CONNECT\naccept-version:1.2\n\n\0").hear().done(),
    "STOMP instead of CONNECT": lambda: Client().say(CONNECT.replace("CONNECT", "STOMP")).hear().done(),
    "lines that end in CR LF": lambda: Client().say(CONNECT.replace("\n", "\r\n")).hear().done(),
    "empty lines behind a frame": lambda: Client().say(CONNECT + "\n\n").hear().done(),
    "two frames in a message": lambda: Client().say(CONNECT + SUBSCRIBE).hear(2).done(),
    "a frame in two messages": in_pieces,
    "a message in fragments": in_fragments,
    "a binary message": in_binary,
    "accept-version 1.0": lambda: Client().say(CONNECT.replace("1.2", "1.0")).hear().say(SUBSCRIBE).hear().done(),
    "accept-version 1.1,1.0": lambda: Client().say(CONNECT.replace("on:1.2", "on:1.1,1.0")).hear().done(),
    "subprotocols v10 to v12": lambda: naming(["v10.stomp", "v11.stomp", "v12.stomp"]),
    "another protocol's name": lambda: naming(["mqtt"]),
    "no host": lambda: Client().say(CONNECT.replace("host:x\n", "")).hear().done(),
    "heart-beat with one number": lambda: beating("4000"),
    "heart-beat that is none": lambda: beating("-1,x"),
    "command in lower case": lambda: Client().say(CONNECT.replace("CONNECT", "connect")).hear(2).done(),
    "wrong token": lambda: Client().say(CONNECT.replace(TOKEN, "wrong")).hear(2).done(),
    "SEND": lambda: connected().say("SEND\ndestination:/topic/entries\ncontent-length:5\n\nab\0cd\0").hear(2).done(),
    "wildcard": lambda: connected().say(SUBSCRIBE.replace("/topic/entries", "/topic/*")).hear(2).done(),
    "same id twice": lambda: connected().say(SUBSCRIBE).hear().say(SUBSCRIBE).hear().done(),
    "DISCONNECT with receipt": lambda: connected().say("DISCONNECT\nreceipt:77\n\n\0").hear().done(),
    "header of 70 kB": long_header,
    "UNSUBSCRIBE of nothing": lambda: connected().say("UNSUBSCRIBE\nid:99\nreceipt:u\n\n\0").hear().say(SUBSCRIBE)
    .hear().done(),
}


def tried(shape):
    try:
        return shape()
    except Exception as problem:  # reported to the test, which expects none
        return ["%s: %s" % (type(problem).__name__, problem)]


with concurrent.futures.ThreadPoolExecutor(8) as threads:
    for name, answers in zip(SHAPES, threads.map(tried, SHAPES.values())):
        print(json.dumps({"shape": name, "heard": answers}))
