/// Where a fetch may go.
package struct AddressPolicy: Sendable, Equatable {
    private let ports: Set<Int>?
    private let loopback: Bool

    /// Public addresses, ports 80 and 443.
    package static let publicOnly = AddressPolicy(ports: [80, 443])

    /// - Parameters:
    ///   - ports: `nil` allows every port.
    ///   - loopback: also 127.0.0.0/8 and ::1; for tests, and for a wire feed delivered on the same machine.
    package init(ports: Set<Int>?, loopback: Bool = false) {
        self.ports = ports
        self.loopback = loopback
    }

    func allows(port: Int) -> Bool {
        ports?.contains(port) ?? true
    }

    func allows(_ address: IPAddress) -> Bool {
        address.isPublic || (loopback && address.isLoopback)
    }
}
