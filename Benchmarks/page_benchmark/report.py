"""The results as a page of docs/measurements."""

import shlex
import statistics


class Results:
    """Requests a second by paper and kind of page, a number a round; sizes and times beside them."""

    def __init__(self, papers, kinds):
        self.papers = papers
        self.kinds = kinds
        self.rates = {(paper.name, kind): [] for paper in papers for kind in kinds}
        self.slowest = {(paper.name, kind): [] for paper in papers for kind in kinds}
        self.processor = {(paper.name, kind): [] for paper in papers for kind in kinds}
        self.sizes = {}

    def add(self, paper, kind, result):
        self.rates[paper.name, kind].append(result["requests"] / result["seconds"])
        self.slowest[paper.name, kind].append(result["p99"])
        self.processor[paper.name, kind].append(result["processor"])

    def median(self, paper, kind):
        rates = self.rates[paper.name, kind]
        return statistics.median(rates) if rates else 0

    def table(self):
        """Medians, an engine a line and a size a column, and how much slower the largest is than the smallest."""
        lines = []
        for engine in dict.fromkeys(paper.engine for paper in self.papers):
            papers = [paper for paper in self.papers if paper.engine == engine]
            heads = [f"{paper.size:,} articles" for paper in papers]
            lines += [f"| {engine}: requests/s | {' | '.join(heads)} | times slower | µs | p99 ms | KB |",
                      "|---|" + "---:|" * (len(papers) + 4)]
            for kind in self.kinds:
                medians = [self.median(paper, kind) for paper in papers]
                if not all(medians):
                    continue
                p99 = statistics.median(self.slowest[papers[-1].name, kind])
                used = statistics.median(self.processor[papers[-1].name, kind])
                cells = [f"{median:,.0f}" for median in medians]
                cells += [f"{medians[0] / medians[-1]:.2f}" if len(papers) > 1 else "",
                          f"{used:.0f}", f"{p99:.1f}", f"{self.sizes[papers[-1].name, kind] / 1000:.1f}"]
                lines.append(f"| {kind} | {' | '.join(cells)} |")
            lines.append("")
        return "\n".join(lines)

    def raw(self):
        """Every round."""
        lines = ["| paper | page | rounds, requests/s | µs of processor time |", "|---|---|---|---|"]
        for (paper, kind), rates in self.rates.items():
            used = self.processor[paper, kind]
            lines.append(f"| {paper} | {kind} | {', '.join(f'{rate:,.0f}' for rate in rates)} |"
                         f" {', '.join(f'{each:.0f}' for each in used)} |")
        return "\n".join(lines)


def page(day, results, facts, command, notes):
    """The whole page, Markdown."""
    facts = "\n".join(f"- {name}: {value}" for name, value in facts.items())
    notes = "".join(f"- {note}\n" for note in notes)
    return f"""# Pages from the database, {day}

Requests a second for pages drawn from the database, nothing cached, on one core. The server (and PostgreSQL) on one
core, `wrk` on another. Medians of the rounds below; aims: 4,000/s for an article on SQLite, 1,500/s on PostgreSQL,
and no page more than 1.3 times slower at 1 million articles than at 10 thousand.

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
