"""What was measured, as text."""

# Seconds.
LATENESS = 1.0
CATCH_UP = 2.0


def tables(minutes, starts):
    lines = [
        "| engine | nodes | articles | kills | due while up | late p50 | p99 | max | seen by readers p50 | p99 | max |"
        " due while down | caught up after the start |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for result in minutes:
        f = result.figures
        lines.append(
            f"| {result.engine} | {result.nodes} | {f['articles']:,} | {f['kills']} | {f['due while up']:,}"
            f" | {f['p50']:.3f} s | {f['p99']:.3f} s | {f['max']:.3f} s | {f['seen p50']:.3f} s | {f['seen p99']:.3f} s"
            f" | {f['seen max']:.3f} s | {f['due while down']} | {f['caught up']:.2f} s |")
    lines += [
        "", "| engine | nodes | overdue at the start | all done after the process began | after it served |",
        "|---|---:|---:|---:|---:|",
    ]
    for result in starts:
        f = result.figures
        lines.append(f"| {result.engine} | {result.nodes} | {f['articles']:,} | {f['from the start']:.2f} s"
                     f" | {f['from serving']:.2f} s |")
    return "\n".join(lines)


def mistakes(minutes, starts, may_be_late):
    found = [f"{result.engine}: {mistake}" for result in minutes + starts for mistake in result.mistakes]
    if may_be_late:
        return found
    for result in minutes:
        if result.figures["p99"] > LATENESS:
            found.append(f"{result.engine}: p99 {result.figures['p99']:.3f} s late")
        if result.figures["caught up"] > CATCH_UP:
            found.append(f"{result.engine}: caught up after {result.figures['caught up']:.2f} s")
    for result in starts:
        if result.figures["from the start"] > CATCH_UP:
            found.append(f"{result.engine}: {result.figures['from the start']:.2f} s to catch up with everything")
    return found


def page(day, minutes, starts, facts, options):
    wrong = [mistake for result in minutes + starts for mistake in result.mistakes]
    verdict = "each exactly once, none early" if not wrong else "; ".join(wrong)
    return "\n".join([
        f"# The timer, {day}", "",
        f"{options.articles:,} articles due within {options.seconds} seconds while servers are killed (SIGKILL) and"
        " started again, then as many overdue",
        f"at a start. Aims: each goes live exactly once; p99 at most {LATENESS:g} s late while a server is up; caught up"
        f" at most {CATCH_UP:g} s after a start.", "",
        f"Went live: **{verdict}**.", "", tables(minutes, starts), "",
        "“Late” is from the moment an action was due to the clock's reading in the transaction that did it; “seen” is"
        " from the same",
        f"moment until a reader who asks every 20 ms gets the page instead of the (held) 404, for {options.watched}"
        " articles, on PostgreSQL of both nodes in",
        "turn. “Due while down” also has what was due in the 1.3 s before everything was killed. Caught up is from the"
        " exec of the", "first process started again to the last of these.", "",
        "Exactly once is read from the articles, their revisions, the change log, the lists, the actions and the log: one"
        " row of each.", "",
        f"To repeat: `Benchmarks/timer --report FILE`, with seed {options.seed}.", "",
        "| | |", "|---|---|", *[f"| {name} | {fact} |" for name, fact in facts.items()], "",
    ])
