import Foundation

/// Asks before what cannot be undone. Throws where the answer is no, and where nobody can be asked.
func confirm(_ question: String, isConfirmed: Bool) throws {
    if isConfirmed { return }
    guard isatty(STDIN_FILENO) == 1, errorIsTerminal else {
        throw CommandError("\(question) Nobody can be asked here: say --yes, or look first with --dry-run")
    }
    FileHandle.standardError.write(Data("\(question) [y/N] ".utf8))
    guard let answer = readLine()?.lowercased(), ["y", "yes"].contains(answer) else {
        throw CommandError("nothing was done")
    }
}
