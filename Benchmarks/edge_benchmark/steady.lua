-- wrk's part when one page is asked for again and again. Arguments: Accept-Encoding or "", milliseconds to wait
-- before each request or nothing.
function init(args)
  if args[1] and args[1] ~= "" then wrk.headers["Accept-Encoding"] = args[1] end
  local pause = tonumber(args[2] or "0")
  if pause > 0 then
    function delay() return pause end
  end
end

-- The last line printed: what Benchmarks/edge reads.
function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %.6f, "bytes": %d, "errors": %d, "p50": %.3f, "p99": %.3f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
