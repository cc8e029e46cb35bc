/// The connections on which the current task is inside of a transaction's body.
enum TransactionScope {
    @TaskLocal static var connections: [ObjectIdentifier] = []
}
