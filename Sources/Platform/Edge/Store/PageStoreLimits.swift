/// How much is held, and what is worth more work.
package struct PageStoreLimits: Sendable {
    /// Everything counted: all codings, heads, facts, an estimate of what keeps them.
    package var bytes = 256 << 20
    /// A page is packed once more, as small as it gets, after so many hits …
    package var upgradeHits = 32
    /// … and when it has stayed for so long …
    package var upgradeAge = Duration.seconds(60)
    /// … unless it is longer: brotli 11 takes 0.75 s a megabyte.
    package var upgradeBytes = 1 << 20
    /// Pages rendered at once.
    package var renders = 8
    /// Renderings that may wait for a place, of known pages and of others each; more are refused.
    package var waitingRenders = 1_000
    /// Who has waited longer is refused.
    package var renderPatience = Duration.seconds(10)
    /// Altered facts remembered for the sake of the renderings that run.
    package var rememberedFacts = 10_000

    package init(bytes: Int = 256 << 20) { self.bytes = bytes }
}
