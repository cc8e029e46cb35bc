import Foundation

/// A user without privileges, for servers that refuse to run as root.
public struct UnprivilegedUser: Sendable, Hashable {
    public let name: String
    public let uid: UInt32
    public let gid: UInt32

    /// The first of the names that this machine knows.
    public static func first(of names: [String]) -> UnprivilegedUser? {
        for name in names {
            var entry = unsafe passwd()
            var found: UnsafeMutablePointer<passwd>?
            var buffer = [CChar](repeating: 0, count: 16_384)
            let code = unsafe getpwnam_r(name, &entry, &buffer, buffer.count, &found)
            if code == 0, unsafe found != nil {
                return unsafe UnprivilegedUser(name: name, uid: entry.pw_uid, gid: entry.pw_gid)
            }
        }
        return nil
    }
}
