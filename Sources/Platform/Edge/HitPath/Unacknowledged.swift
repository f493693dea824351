import NIOCore

#if canImport(Glibc)
    import Glibc
#endif

extension ChannelHandlerContext {
    /// Bytes written to this connection that the client's machine has not acknowledged: those NIO still has, and those
    /// the kernel has. One system call; 0 where there is no socket.
    var unacknowledged: (waiting: Int, inKernel: Int) {
        let waiting = (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        var inKernel: Int32 = 0
        #if canImport(Glibc)
            // A socket that is closed has nothing to tell.
            _ = try? pipeline.syncOperations.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) { socket in
                if ioctl(socket, UInt(TIOCOUTQ), &inKernel) != 0 { inKernel = 0 }
            }
        #endif
        return (waiting, Int(inKernel))
    }
}
