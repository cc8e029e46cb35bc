import CLibcrypto

/// SHA-256 (FIPS 180-4), by OpenSSL's libcrypto, which libpq and librdkafka bring along: the processor's own
/// instructions, and four hundred files less to compile than with a library of our own to link.
public enum SHA256 {
    /// The digest of some bytes: 32 bytes. Pure: the same bytes give the same digest.
    public static func hash(data: [UInt8]) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
            // Safe: libcrypto reads `data.count` bytes and writes 32.
            unsafe data.withUnsafeBufferPointer { bytes in
                _ = unsafe CLibcrypto.SHA256(bytes.baseAddress, bytes.count, digest.baseAddress)
            }
            count = 32
        }
    }
}
