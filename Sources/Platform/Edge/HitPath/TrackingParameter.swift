/// Query parameters that others hang on our addresses to follow readers. No page depends on one.
package enum TrackingParameter {
    /// Whether `name`, as it stands in the query, is one of them: `utm_…` or a click's number.
    ///
    /// Case matters, as it does to those who set them.
    package static func isOne(_ name: UnsafeRawBufferPointer) -> Bool {
        if name.count > 4, matches(UnsafeRawBufferPointer(rebasing: name[..<4]), "utm_") { return true }
        return switch name.count {
        case 3: matches(name, "_ga") || matches(name, "_gl")
        case 4: matches(name, "igsh")
        case 5: matches(name, "gclid") || matches(name, "dclid") || matches(name, "yclid")
        case 6:
            matches(name, "fbclid") || matches(name, "gclsrc") || matches(name, "gbraid") || matches(name, "wbraid")
                || matches(name, "twclid") || matches(name, "ttclid") || matches(name, "mc_cid")
                || matches(name, "mc_eid") || matches(name, "igshid")
        case 7: matches(name, "msclkid") || matches(name, "srsltid")
        case 9: matches(name, "li_fat_id")
        default: false
        }
    }

    private static func matches(_ name: UnsafeRawBufferPointer, _ known: StaticString) -> Bool {
        name.count == known.utf8CodeUnitCount && name.indices.allSatisfy { name[$0] == known.utf8Start[$0] }
    }
}
