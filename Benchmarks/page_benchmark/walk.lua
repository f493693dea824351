-- wrk's part: walks the addresses of a file, one a line, in turn. Arguments: file, Accept-Encoding or "".
local requests = {}
local place = 0

function init(args)
  local headers = { ["Host"] = wrk.host }
  if args[2] and args[2] ~= "" then headers["Accept-Encoding"] = args[2] end
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  place = place % #requests + 1
  return requests[place]
end

-- The last line printed: what Benchmarks/pages reads.
function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %.6f, "bytes": %d, "errors": %d, "p50": %.3f, "p99": %.3f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
