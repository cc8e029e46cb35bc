import CAssets

/// What the binaries carry, so that nothing has to lie beside them.
public enum Assets {
    /// The model of the entity tagger (`Recognizer.init(model:)`): one copy of a few megabytes a call, so ask once a process.
    public static var taggerModel: [UInt8] {
        // Safe: the array in the C target is constant and lives as long as the process.
        unsafe [UInt8](UnsafeBufferPointer(start: warta_model(), count: warta_model_size()))
    }
}
