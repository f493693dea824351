import NIOCore

/// What one connection may cost, and one address.
///
/// The figures are those of nginx and of the attack list (V37, V38), where no other source is given.
package struct ConnectionLimits: Sendable {
    /// Bytes of a request that the edge reads itself. A longer one goes to the decoder.
    package var plainBytes = 8_192
    /// Fields of the same.
    package var plainFields = 64
    /// Bytes of all fields of any other request; more is answered with 431.
    package var headerBytes = 16_384
    /// Bytes of its longest field, name and value.
    package var fieldBytes = 8_192
    package var headerFields = 100

    /// From the first byte of a request to the end of its fields; later is answered with 408.
    package var header: Duration = .seconds(10)
    /// Bytes a second that a body must bring and that an answer must be taken with; 0 asks only for progress.
    package var leastRate = 1_024
    /// Over each so long in which we were ready to read, a body must have come at this rate.
    package var bodyGrace: Duration = .seconds(10)
    /// Over each so long in which something waited for the client, it must have taken it at this rate.
    package var answerGrace: Duration = .seconds(30)
    /// Without a request.
    package var idle: Duration = .seconds(60)
    /// A request's wait at the door for a page that another has rendered; then it goes further and waits there.
    package var door: Duration = .milliseconds(500)
    /// After we have said our last word, for the other side to close.
    package var linger: Duration = .seconds(5)

    /// Open connections of one IPv4 address or one IPv6 /64; more are answered with 429 and closed.
    package var connectionsPerAddress = 512

    package init() {}
}
