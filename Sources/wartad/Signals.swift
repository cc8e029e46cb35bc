import Glibc
import Ingestion
import Logging
import UnixSignals

/// SIGTERM and SIGINT: the first begins an orderly stop, the second ends the process at once.
struct Signals {
    let logger: Logger
    let stop: @Sendable () async -> Void

    func listen() async {
        var isStopping = false
        for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint) {
            if isStopping {
                logger.notice("second signal: ending at once; what is not written is consumed again")
                Glibc._exit(ExitStatus.failed.rawValue)
            }
            isStopping = true
            logger.info("stopping", metadata: ["signal": "\(signal)"])
            await stop()
        }
    }
}
