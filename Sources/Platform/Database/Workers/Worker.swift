/// What one thread of a ``WorkerPool`` works with, made, used and closed on that thread alone.
protocol Worker: AnyObject, SendableMetatype {
    /// Nothing more to do for now.
    func settle()
    func close()
}
