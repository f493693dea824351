/// The program's version, after semver.org.
package enum Version {
    package static let current = "0.1.0"
}
