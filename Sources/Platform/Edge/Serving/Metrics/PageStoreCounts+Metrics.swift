extension PageStoreCounts {
    package var families: [MetricFamily] {
        [
            .counter(
                "redaksi_page_hits_total", help: "Requests answered with a page from memory, by coding.", by: "coding",
                [("identity", plainHits), ("gzip", gzipHits), ("br", brotliHits)]),
            .counter("redaksi_page_not_modified_total", help: "Requests answered with 304 from memory.", notModified),
            .counter("redaksi_page_misses_total", help: "Requests for pages that were not held.", misses),
            .counter("redaksi_page_waits_total", help: "Misses that waited for a rendering already under way.", waits),
            .counter("redaksi_page_renders_total", help: "Pages rendered.", renders),
            .counter("redaksi_page_render_failures_total", help: "Renderings that failed.", failures),
            .counter(
                "redaksi_page_refusals_total", help: "Requests told to come again, too many pages being rendered.",
                refusals),
            .gauge("redaksi_page_renders_waiting", help: "Renderings waiting for a place.", Double(waiting)),
            .counter(
                "redaksi_page_unstored_total", help: "Pages rendered and not held: outdated meanwhile, or too large.",
                unstored),
            .counter(
                "redaksi_page_stale_total", help: "Requests answered with a stale page, the database being gone.",
                staleServed),
            .counter("redaksi_page_drops_total", help: "Held pages dropped because a change touched them.", drops),
            .counter(
                "redaksi_page_over_dropped_total", help: "Dropped pages that were rendered to the same bytes again.",
                overDrops),
            .counter("redaksi_page_evictions_total", help: "Held pages given up for want of room.", evictions),
            .counter("redaksi_page_upgrades_total", help: "Pages compressed once more, at the best level.", upgrades),
            .gauge("redaksi_pages", help: "Pages held.", Double(pages)),
            .gauge("redaksi_page_bytes", help: "Bytes of the pages held.", Double(bytes)),
        ]
    }
}
