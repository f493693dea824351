"""The three servers: each one process tree on one core."""

import http.client
import os
import pathlib
import subprocess
import time

from page_benchmark import machine

# As many as this user may have open, if possible enough for 11,000 connections and a file for each.
OPEN_FILES = machine.raise_open_files(32_768)


class Server:
    """A program that serves HTTP on a port of this machine."""

    def __init__(self, name, port, command, core, folder, environment=None):
        self.name = name
        self.port = port
        log = open(folder / f"{name.replace(' ', '-')}.log", "w", encoding="utf-8")
        limited = ["prlimit", f"--nofile={OPEN_FILES}", *command]
        self.process = subprocess.Popen(
            machine.on_core(core, limited) if core is not None else limited, cwd=folder, stdout=log, stderr=log,
            env={**os.environ, **(environment or {})})
        self._wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=60)

    def used(self):
        """Seconds of processor time used so far."""
        return machine.used(self.process.pid)

    def memory(self):
        """Resident bytes."""
        text = pathlib.Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii")
        return int(text.split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def get(self, path, encoding="", connection=None):
        """Status, fields and body of one answer."""
        connection = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path, headers={"Accept-Encoding": encoding} if encoding else {})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def _wait(self):
        for _ in range(300):
            try:
                self.get("/")
                return
            except (OSError, http.client.HTTPException):
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        raise SystemExit(f"{self.name} did not start; see its log")


class Redaksi(Server):
    """`redaksi serve`, with one event loop as nginx has one worker."""

    def __init__(self, setup, port, database, *options, name="redaksi", core=0, loops=1):
        self.metrics_port = port + 1
        command = [setup.program, "serve", "--database", database, "--data", setup.folder / "data", "--resources",
                   setup.tree, "--http-port", port, "--metrics-port", self.metrics_port, "--log-level", "error", *options]
        environment = {"NIO_SINGLETON_GROUP_LOOP_COUNT": str(loops)} if loops else {}
        super().__init__(name, port, [str(word) for word in command], core, setup.folder, environment)

    def count(self, metric):
        """One of the figures of /metrics, the sum of its labels."""
        connection = http.client.HTTPConnection("127.0.0.1", self.metrics_port, timeout=60)
        connection.request("GET", "/metrics")
        lines = connection.getresponse().read().decode().splitlines()
        return sum(float(line.rsplit(" ", 1)[1]) for line in lines
                   if line.startswith((f"{metric} ", f"{metric}{{")))


class Editing(Redaksi):
    """The same server in a process with an editor who publishes once a second."""

    def __init__(self, setup, port, database, topic, *options, core=0):
        command = [setup.edge_paper, "publish", "--database", database, "--data", setup.folder / "data",
                   "--resources", setup.tree, "--port", port, "--readers", 0, "--publications", 100_000,
                   "--pause", 1_000, "--topic", topic, *options]
        environment = {"NIO_SINGLETON_GROUP_LOOP_COUNT": "1"}
        Server.__init__(self, "redaksi, publishing", port, [str(word) for word in command], core, setup.folder,
                        environment)


class Nginx(Server):
    """One worker, no access log, descriptors and sizes held open; `variant` decides how bytes leave."""

    SENDFILE = "sendfile on; tcp_nopush on;"
    BUFFERS = "sendfile off; tcp_nopush off; output_buffers 1 128k;"
    # How bytes leave, and whether the head has the fields ours has.
    VARIANTS = {
        "nginx sendfile": (SENDFILE, True),
        "nginx buffers": (BUFFERS, True),
        "nginx buffers, short head": (BUFFERS, False),
    }
    # Those nginx adds by itself are not ours to give.
    OWN = {"date", "content-type", "content-length", "content-encoding", "last-modified", "etag", "vary", "connection",
           "server"}

    def __init__(self, setup, port, files, variant, fields, core=0):
        folder = setup.folder / f"nginx-{port}"
        folder.mkdir(exist_ok=True)
        sending, has_fields = self.VARIANTS[variant]
        added = " ".join(f'add_header {name} "{value}";' for name, value in fields.items()
                         if has_fields and name.lower() not in self.OWN)
        configuration = folder / "nginx.conf"
        configuration.write_text(f"""daemon off; master_process off; worker_processes 1;
pid {folder}/pid; error_log {folder}/error.log warn;
events {{ worker_connections 4096; }}
http {{
  access_log off; default_type "text/html; charset=utf-8"; types {{ }}
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  {sending} tcp_nodelay on; gzip_static on; gzip_vary on; {added}
  keepalive_timeout 300; keepalive_requests 1000000000;
  open_file_cache max={OPEN_FILES * 3 // 4} inactive=1h; open_file_cache_valid 1h; open_file_cache_errors on;
  server {{ listen 127.0.0.1:{port} backlog=1024; root {files}; }}
}}
""", encoding="utf-8")
        super().__init__(variant, port, ["nginx", "-p", str(folder), "-c", str(configuration)], core, folder)


class Varnish(Server):
    """Debian's, with pages in memory, from nginx behind it."""

    def __init__(self, setup, port, backend, core=0):
        folder = setup.folder / f"varnish-{port}"
        folder.mkdir(exist_ok=True)
        vcl = folder / "default.vcl"
        vcl.write_text(f"""vcl 4.1;
backend default {{ .host = "127.0.0.1"; .port = "{backend}"; }}
# Whatever Cache-Control says: our pages ask to be asked for again each time.
sub vcl_backend_response {{ set beresp.ttl = 1d; return (deliver); }}
""", encoding="utf-8")
        command = ["varnishd", "-F", "-j", "none", "-n", str(folder / "work"), "-a", f"127.0.0.1:{port}", "-T", "none",
                   "-f", str(vcl), "-s", "malloc,1500m", "-p", "thread_pools=1"]
        super().__init__("varnish", port, command, core, folder)
