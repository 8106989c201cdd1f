"""Cold start of Lambda functions side by side: measure.py [--rounds N] [--warm N] VARIANTS.json

VARIANTS.json is {label: [command, …]}; the first is the one the others are set against. Each command runs AWS's own
runtime interface client. It is started as Lambda starts it, asks a small Runtime API (here) for its next event, reads a
canned DynamoDB (here) and answers; CPU of that process alone, wall time and peak memory are taken when the first answer
is in. Rounds are interleaved, medians are printed. Figures of two runs are not to be compared, only ratios of one.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HERE = pathlib.Path(__file__).resolve().parent
EVENT = (HERE / "event.json").read_bytes()
ITEM = json.dumps(json.loads((HERE / "item.json").read_text())).encode()
RUNTIME = "/2018-06-01/runtime"


class Quiet(BaseHTTPRequestHandler):
    """HTTP/1.1 with connections kept, without a log and without delays."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 65536

    def log_message(self, *arguments):
        pass

    def body(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            parts = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(parts)
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def answer(self, status, body, headers):
        self.send_response(status)
        for name, value in {**headers, "Content-Length": len(body)}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()


class DynamoDb(Quiet):
    def do_POST(self):
        self.body()
        body = ITEM if self.headers.get("X-Amz-Target", "").endswith(".GetItem") else b"{}"
        self.answer(200, body, {"Content-Type": "application/x-amz-json-1.0", "x-amz-crc32": zlib.crc32(body)})


class Run:
    """One process from its start to its last answer."""

    def __init__(self, warm):
        self.left = warm
        self.process = None
        self.first = None
        self.ready = None
        self.cold = {}
        self.latencies = []
        self.sent = 0.0
        self.failure = None
        self.done = threading.Event()

    def cpu(self):
        """CPU-ms of the process, dead threads included: the kernel's clock of that process."""
        return time.clock_gettime((~self.process.pid << 3) | 2) * 1000

    def peak(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        return 0.0

    def answered(self, body):
        if self.first is None:
            self.first = body
            self.cold = {
                "cpu": self.cpu(),
                "first": self.cpu() - self.ready,
                "wall": (time.monotonic() - self.started) * 1000,
                "memory": self.peak(),
            }
            self.warm_from = self.cpu()
        else:
            self.latencies.append((time.monotonic() - self.sent) * 1000)
            self.left -= 1
        if self.left == 0:
            self.end_cpu = self.cpu()
            self.done.set()


def runtime_api(run):
    class RuntimeApi(Quiet):
        def do_GET(self):
            if run.done.is_set():
                time.sleep(60)
            if run.ready is None:
                run.ready = run.cpu()
            run.sent = time.monotonic()
            self.answer(
                200,
                EVENT,
                {
                    "Content-Type": "application/json",
                    "Lambda-Runtime-Aws-Request-Id": "8476a536-e9f4-11e8-9739-2dfe598c3fcd",
                    "Lambda-Runtime-Deadline-Ms": int(time.time() * 1000) + 30000,
                    "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:us-east-1:123456789012:function:f",
                },
            )

        def do_POST(self):
            body = self.body()
            if self.path.endswith("/error"):
                run.failure = body
                run.done.set()
            else:
                run.answered(body)
            self.answer(202, b'{"status":"OK"}', {"Content-Type": "application/json"})

    return RuntimeApi


class Server(ThreadingHTTPServer):
    """A process that was ended leaves its connections as they are: nothing to tell."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def serve(handler):
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def once(label, command, warm, dynamo_db):
    run = Run(warm)
    api = serve(runtime_api(run))
    with tempfile.TemporaryDirectory() as folder, open(os.path.join(folder, "err"), "w+b") as errors:
        environment = {
            "PATH": os.environ["PATH"],
            "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{api.server_port}",
            "AWS_ENDPOINT_URL_DYNAMODB": f"http://127.0.0.1:{dynamo_db.server_port}",
            "AWS_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_EXECUTION_ENV": "AWS_Lambda_java25",
            "AWS_LAMBDA_FUNCTION_NAME": "f",
            "AWS_LAMBDA_FUNCTION_VERSION": "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024",
            "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
            "AWS_LAMBDA_LOG_GROUP_NAME": "g",
            "AWS_LAMBDA_LOG_STREAM_NAME": "s",
            "LAMBDA_TASK_ROOT": folder,
            "TABLE_NAME": "platform",
        }
        run.started = time.monotonic()
        run.process = subprocess.Popen(command, env=environment, cwd=folder, stdout=errors, stderr=errors)
        run.done.wait(60)
        run.process.kill()
        run.process.wait()
        api.shutdown()
        good = run.failure is None and run.first is not None and json.loads(run.first).get("statusCode") == 200
        if not good:
            errors.seek(0)
            sys.exit(f"{label}: no good first answer\n{run.failure or run.first}\n{errors.read()[-3000:].decode()}")
    if warm:
        half = sorted(run.latencies[warm // 2 :])
        run.cold["p50"] = half[len(half) // 2]
        run.cold["each"] = (run.end_cpu - run.warm_from) / warm
    return run.cold


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--warm", type=int, default=0, help="invocations after the first")
    arguments.add_argument("variants", help="file")
    given = arguments.parse_args()
    variants = json.loads(pathlib.Path(given.variants).read_text())
    dynamo_db = serve(DynamoDb)
    results = {label: [] for label in variants}
    for number in range(given.rounds):
        for label, command in variants.items():
            results[label].append(once(label, command, given.warm, dynamo_db))
            print(f"\rround {number + 1} of {given.rounds}", end="", file=sys.stderr)
    print(file=sys.stderr)

    columns = {"cpu": "cold CPU ms", "first": "of it invoke", "wall": "cold wall ms", "memory": "memory MB"}
    if given.warm:
        columns |= {"p50": "warm p50 ms", "each": "warm CPU ms"}
    print(f"{'':28}" + "".join(f"{title:>14}" for title in columns.values()) + f"{'cold CPU':>11}")
    peer = statistics.median(result["cpu"] for result in results[next(iter(variants))])
    for label, measured in results.items():
        medians = {key: statistics.median(result[key] for result in measured) for key in columns}
        figures = "".join(f"{value:14.1f}" for value in medians.values())
        print(f"{label:28}{figures}{medians['cpu'] / peer:10.2f}x")


main()
