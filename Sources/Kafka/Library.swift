/// The C library underneath.
public enum Library {
    /// Of the library that is loaded, for example `2.0.2`.
    public static var version: String { loadedVersion() }
}
