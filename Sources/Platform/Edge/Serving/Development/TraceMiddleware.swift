import HTTPTypes
package import Hummingbird

/// Marks the responses that no page function marked: files, problems, `/healthz`. While developing only.
package struct TraceMiddleware<Context: RequestContext>: RouterMiddleware {
    package init() {}

    package func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response = try await next(request, context)
        if response.headers[.cacheStatus] == nil {
            PageTrace(.bypassed, total: ContinuousClock.now - start).write(to: &response.headers)
        } else if response.headers[.serverTiming] == nil {
            // A stale page says by itself what it is.
            response.headers[.serverTiming] = PageTrace(.stale, total: ContinuousClock.now - start).serverTiming
        }
        return response
    }
}
