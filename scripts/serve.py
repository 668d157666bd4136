#!/usr/bin/env python3
"""Serves the page on this machine: python3 scripts/serve.py [--articles FOLDER] [--port N] [--root FOLDER]

scripts/serve.mjs does the same with node, for machines without Python; tests hold the two alike.
With --articles, the page opens on the text files of that folder, under its own manifest.json or
one made on the fly. Nothing is copied, and only this machine can connect.
"""

import argparse
import functools
import json
import os
import sys
import urllib.parse
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MOUNT = "/collection/"
PORTS = 20


def manifest(folder):
    """A manifest of the text files in a folder and the folders below it."""
    files = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.lower().endswith(".txt") and not name.startswith("."):
                files.append(os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/"))
    articles = [{"id": file, "file": urllib.parse.quote(file)} for file in sorted(files)]
    title = os.path.basename(os.path.abspath(folder))
    return json.dumps({"khabar": 1, "title": title, "articles": articles}, ensure_ascii=False, indent=2)


class Handler(SimpleHTTPRequestHandler):
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm",
        ".txt": "text/plain; charset=utf-8", ".json": "application/json",
    }

    def __init__(self, *arguments, articles=None, **named):
        self.articles = articles
        super().__init__(*arguments, **named)

    def translate_path(self, path):
        plain = urllib.parse.urlsplit(path).path
        if "\0" in urllib.parse.unquote(plain):
            return os.path.join(self.directory, "no such file")
        if self.articles and plain.startswith(MOUNT):
            root, self.directory = self.directory, self.articles
            try:
                return super().translate_path(plain[len(MOUNT) - 1:])
            finally:
                self.directory = root
        return super().translate_path(path)

    def do_GET(self):
        wanted = urllib.parse.urlsplit(self.path).path
        if self.articles and wanted == MOUNT + "manifest.json" and not os.path.exists(os.path.join(self.articles, "manifest.json")):
            body = manifest(self.articles).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().do_GET()

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser(description="Serves the page on this machine.")
    parser.add_argument("--articles", help="a folder of .txt files to open")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--root", default=ROOT)
    options = parser.parse_args()
    if options.articles and not os.path.isdir(options.articles):
        sys.exit(f"There is no folder {options.articles}.")
    articles = os.path.abspath(options.articles) if options.articles else None
    handler = functools.partial(Handler, articles=articles, directory=options.root)
    for port in range(options.port, options.port + PORTS):
        try:
            server = ThreadingHTTPServer(("127.0.0.1", port), handler)
            break
        except OSError:
            continue
    else:
        sys.exit(f"No free port from {options.port} to {options.port + PORTS - 1}.")
    query = f"?collection={MOUNT}manifest.json" if articles else ""
    print(f"Khabar is at http://localhost:{server.server_port}/www/{query}  (stop with Ctrl-C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


main()
