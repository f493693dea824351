import Database
import Newsroom
import Shell

/// The sections as a tree, parents before what is under them.
struct SectionTree {
    /// A section and how deep it stands, the top being 0.
    struct Branch {
        let section: Section
        let depth: Int
        let isFirst: Bool
        let isLast: Bool
    }

    let branches: [Branch]

    /// - Parameter all: in the order of the site. What stands under something unknown is left out.
    init(_ all: [Section]) {
        let children = Dictionary(grouping: all, by: \.parent)
        var branches: [Branch] = []
        func add(under parent: Section.ID?, depth: Int) {
            guard depth < 16, let siblings = children[parent] else { return }
            for (index, section) in siblings.enumerated() {
                branches.append(
                    Branch(section: section, depth: depth, isFirst: index == 0, isLast: index == siblings.count - 1))
                add(under: section.id, depth: depth + 1)
            }
        }
        add(under: nil, depth: 0)
        self.branches = branches
    }

    func rows(_ mayArrange: (Section.ID) -> Bool) -> [SectionsPage.Row] {
        branches.map { SectionsPage.Row($0, mayArrange: mayArrange($0.section.id)) }
    }

    /// For a list of choices; neither `except` nor what is under it.
    func options(except: Section.ID? = nil, top: String) -> [FieldView.Option] {
        var skipped: Int?
        var options = [FieldView.Option("", top)]
        for branch in branches {
            if let depth = skipped, branch.depth > depth { continue }
            skipped = branch.section.id == except ? branch.depth : nil
            guard branch.section.id != except else { continue }
            let indent = String(repeating: "– ", count: branch.depth)
            options.append(FieldView.Option(branch.section.id.description, indent + branch.section.name))
        }
        return options
    }
}
