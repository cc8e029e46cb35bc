internal import CLibpq
import Glibc

extension ConnectionHandle {
    /// Asks for a statement to be prepared under a name.
    func sendPrepare(name: String, text: String, types: [UInt32]) -> Bool {
        unsafe PQsendPrepare(connection, name, text, Int32(types.count), types) == 1
    }

    /// Runs a prepared statement; `range` are its parameters among those of the buffer.
    func sendExecute(name: String, _ parameters: borrowing ParameterBuffer, _ range: Range<Int>) -> Bool {
        unsafe withPointers(to: parameters, range) { values, lengths, formats in
            unsafe PQsendQueryPrepared(connection, name, Int32(range.count), values, lengths, formats, 1) == 1
        }
    }

    /// Runs a statement without a name.
    func sendQuery(text: String, _ parameters: borrowing ParameterBuffer, _ range: Range<Int>) -> Bool {
        let types = parameters.slots[range].map(\.type)
        return unsafe withPointers(to: parameters, range) { values, lengths, formats in
            unsafe PQsendQueryParams(connection, text, Int32(range.count), types, values, lengths, formats, 1) == 1
        }
    }

    /// Runs several statements by the simple protocol.
    func sendScript(_ text: String) -> Bool { unsafe PQsendQuery(connection, text) == 1 }

    func enterPipeline() -> Bool { unsafe PQenterPipelineMode(connection) == 1 }
    func sendSync() -> Bool { unsafe PQpipelineSync(connection) == 1 }
    func exitPipeline() -> Bool { unsafe PQexitPipelineMode(connection) == 1 }

    /// The next result of what was sent, or nil where a statement has no more.
    ///
    /// Throws only where there is no answer until the deadline; a broken connection is a result, as libpq makes it one.
    func nextResult(until deadline: ContinuousClock.Instant?) throws(PostgresError) -> Answer? {
        while true {
            let hasMoreToSend = unsafe PQflush(connection) == 1
            if unsafe PQisBusy(connection) == 0 { break }
            guard wait(toWrite: hasMoreToSend, until: deadline) else { throw .lost("no answer in time") }
            // On failure the next line asks libpq for the result that says so.
            if unsafe PQconsumeInput(connection) == 0 { break }
        }
        guard let result = unsafe PQgetResult(connection) else { return nil }
        return unsafe Answer(result, isConnectionLost: PQstatus(connection) != CONNECTION_OK)
    }

    /// Refuses a COPY that a statement began: there is nothing here to feed it.
    func endCopy(_ answer: borrowing Answer) {
        switch answer.kind {
        case .copyIn: unsafe PQputCopyEnd(connection, "COPY FROM STDIN is not supported here")
        case .copyOut:
            var row: UnsafeMutablePointer<CChar>?
            while unsafe PQgetCopyData(connection, &row, 0) > 0 { unsafe PQfreemem(row) }
        default: break
        }
    }

    /// Lends the parameters in the form that libpq takes; everything lies in the one buffer.
    private func withPointers(
        to parameters: borrowing ParameterBuffer, _ range: Range<Int>,
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Bool
    ) -> Bool {
        let slots = parameters.slots[range]
        return unsafe parameters.bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.assumingMemoryBound(to: CChar.self).baseAddress
            let values: [UnsafePointer<CChar>?] = unsafe slots.map { slot in
                unsafe slot.length < 0 ? nil : start.map { unsafe $0 + slot.offset }
            }
            let lengths = slots.map { max(0, $0.length) }
            let formats = [Int32](repeating: 1, count: slots.count)
            return unsafe values.withUnsafeBufferPointer { unsafe body($0.baseAddress, lengths, formats) }
        }
    }
}
