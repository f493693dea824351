"""The results as a page of docs/measurements."""

import json
import shlex
import statistics


class Results:
    """Requests a second by paper and kind of page, a number a round; sizes and times beside them."""

    def __init__(self, kinds, file=None):
        """`file`: where figures of earlier parts are, and where ``keep()`` puts all of them."""
        self.kinds = kinds
        self.file = file
        self.rounds = {}
        self.sizes = {}
        if file and file.exists():
            for engine, size, kind, rounds, answer in json.loads(file.read_text(encoding="utf-8")):
                self.rounds[engine, size, kind] = rounds
                self.sizes[name(engine, size), kind] = answer

    @property
    def papers(self):
        """Engine and size of each, in the order in which they were measured."""
        return list(dict.fromkeys((engine, size) for engine, size, _ in self.rounds))

    def add(self, paper, kind, result):
        rounds = self.rounds.setdefault((paper.engine, paper.size, kind), [])
        rounds.append([result["requests"] / result["seconds"], result["p99"], result["processor"]])

    def keep(self):
        if self.file:
            rows = [[*key, rounds, self.sizes[name(*key[:2]), key[2]]] for key, rounds in self.rounds.items()]
            self.file.write_text(json.dumps(rows, indent=1), encoding="utf-8")

    def rates(self, engine, size, kind):
        return [rate for rate, _, _ in self.rounds.get((engine, size, kind), [])]

    def table(self):
        """Medians, an engine a line and a size a column, and how much slower the largest is than the smallest."""
        lines = []
        for engine in dict.fromkeys(engine for engine, _ in self.papers):
            sizes = [size for other, size in self.papers if other == engine]
            heads = [f"{size:,} articles" for size in sizes]
            lines += [f"| {engine}: requests/s | {' | '.join(heads)} | times slower | µs | p99 ms | KB |",
                      "|---|" + "---:|" * (len(sizes) + 4)]
            for kind in self.kinds:
                rates = [self.rates(engine, size, kind) for size in sizes]
                if not all(rates):
                    continue
                medians = [statistics.median(each) for each in rates]
                largest = self.rounds[engine, sizes[-1], kind]
                p99 = statistics.median(p99 for _, p99, _ in largest)
                used = statistics.median(used for _, _, used in largest)
                cells = [f"{median:,.0f}" for median in medians]
                cells += [f"{medians[0] / medians[-1]:.2f}" if len(sizes) > 1 else "",
                          f"{used:.0f}", f"{p99:.1f}", f"{self.sizes[name(engine, sizes[-1]), kind] / 1000:.1f}"]
                lines.append(f"| {kind} | {' | '.join(cells)} |")
            lines.append("")
        return "\n".join(lines)

    def raw(self):
        """Every round."""
        lines = ["| paper | page | rounds, requests/s | µs of processor time |", "|---|---|---|---|"]
        for (engine, size, kind), rounds in self.rounds.items():
            lines.append(f"| {name(engine, size)} | {kind} | {', '.join(f'{rate:,.0f}' for rate, _, _ in rounds)} |"
                         f" {', '.join(f'{used:.0f}' for _, _, used in rounds)} |")
        return "\n".join(lines)


def name(engine, size):
    return f"{engine} {size:,}"


def page(day, results, facts, command, notes):
    """The whole page, Markdown."""
    facts = "\n".join(f"- {name}: {value}" for name, value in facts.items())
    notes = "".join(f"- {note}\n" for note in notes)
    return f"""# Pages from the database, {day}

Requests a second for pages drawn from the database, nothing cached, on one core. The server (and PostgreSQL) on one
core, `wrk` on another. Medians of the rounds below; aims: 4,000/s for an article on SQLite, 1,500/s on PostgreSQL,
and no page more than 1.3 times slower at 1 million articles than at 10 thousand. Every size in its steady state: each
address is walked once before each measurement, so that the files are in the operating system's memory.

{results.table()}
µs (of processor time for one answer, PostgreSQL's included), p99 and KB (of one answer) are those of the largest
paper. To repeat:

```
{shlex.join(command)}
```

## Machine and versions

{facts}
{notes}
## Every round

{results.raw()}
"""
