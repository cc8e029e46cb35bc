import CAssets

extension Assets {
    /// The scripts of one schema migration.
    public struct MigrationFile: Sendable {
        /// Number and name, as in the file's name: `0002_articles`.
        public let name: String
        public let up: String
        public let down: String
    }

    /// The migrations in `schemas/migrations`, in order.
    public static var migrations: [MigrationFile] {
        (0..<warta_migration_count()).map { index in
            let file = unsafe warta_migration_at(index)
            // Safe: the strings in the C target are constant and end with NUL.
            return unsafe MigrationFile(
                name: String(cString: file.name), up: String(cString: file.up), down: String(cString: file.down))
        }
    }

    /// The sample messages of the demo: one a line, three of them no valid message.
    public static var samples: [UInt8] {
        // Safe: the array in the C target is constant and lives as long as the process.
        unsafe [UInt8](UnsafeBufferPointer(start: warta_samples(), count: warta_samples_size()))
    }
}
