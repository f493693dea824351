"""The results of servers that were measured in turn."""

import statistics


class Rounds:
    """By what was asked for and by server: a result of `load` for each round."""

    def __init__(self, sizes, servers):
        #: What was asked for, and the bytes of its body.
        self.sizes = sizes
        self.servers = servers
        self.results = {(size, server): [] for size in sizes for server in servers}

    def add(self, number, size, server, result):
        self.results[size, server].append(result)
        print(f"round {number}  {size:6} {server:22} {result['rate']:9,.0f}/s  {result['processor']:5.2f} µs"
              f"  p99 {result['p99']:5.2f} ms  cores {result['busy'][0]:3.0f} % and {result['busy'][1]:3.0f} % busy,"
              f" others {result['others']:.0f} %",
              flush=True)

    def median(self, size, server, what="rate"):
        return statistics.median(result[what] for result in self.results[size, server])

    def best_nginx(self, size):
        """nginx has the configuration that serves this size best."""
        return max((name for name in self.servers if name.startswith("nginx")),
                   key=lambda name: self.median(size, name))

    def table(self):
        lines = ["| gzip body | server | requests/s | × nginx | × Varnish | µs of processor | p99 ms |",
                 "|---|---|---:|---:|---:|---:|---:|"]
        for size, count in self.sizes.items():
            nginx = self.median(size, self.best_nginx(size))
            varnish = self.median(size, "varnish")
            for server in self.servers:
                rate = self.median(size, server)
                name = f"**{server}**" if server == self.best_nginx(size) else server
                lines.append(
                    f"| {size} ({count:,} B) | {name} | {rate:,.0f} | {rate / nginx:.2f} | {rate / varnish:.2f} |"
                    f" {self.median(size, server, 'processor'):.2f} | {self.median(size, server, 'p99'):.2f} |")
        return "\n".join(lines)

    def raw(self):
        lines = ["| what | server | requests/s | µs of processor | % of the server's core | % of wrk's | % others used |",
                 "|---|---|---|---|---|---|---|"]
        for (size, server), results in self.results.items():
            cells = [", ".join(f"{result['rate']:,.0f}" for result in results),
                     ", ".join(f"{result['processor']:.2f}" for result in results)]
            cells += [", ".join(f"{result['busy'][core]:.0f}" for result in results) for core in (0, 1)]
            cells.append(", ".join(f"{max(0, result['others']):.0f}" for result in results))
            lines.append(f"| {size} | {server} | {' | '.join(cells)} |")
        return "\n".join(lines)
