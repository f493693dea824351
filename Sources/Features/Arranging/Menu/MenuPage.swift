import Shell
import Templates

/// Everything `menu.mustache` may use.
struct MenuPage: TemplateContext {
    let rows: [MenuRow]
    let hasFaults: Bool

    static let keys: TemplateKeys<MenuPage> = [
        .list("rows") { $0.rows }, .flag("hasFaults") { $0.hasFaults }, .text("path") { _ in "/desk/menu" },
    ]
}
