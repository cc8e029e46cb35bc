/// Sets of hashes as ascending arrays: compact, and compared by one walk over both.
enum SortedHashes {
    static func distinct(_ hashes: [UInt64]) -> [UInt64] {
        var sorted = hashes
        sorted.sort()
        var kept = 0
        for i in sorted.indices where kept == 0 || sorted[i] != sorted[kept - 1] {
            sorted[kept] = sorted[i]
            kept += 1
        }
        sorted.removeLast(sorted.count - kept)
        return sorted
    }

    /// How many hashes both hold.
    static func common(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var i = 0
        var j = 0
        var count = 0
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                count += 1
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }

    static func contains(_ hashes: [UInt64], _ hash: UInt64) -> Bool {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash
    }

    /// How many of `hashes`, in any order, stand in the set.
    static func covered(_ hashes: [UInt64], by set: [UInt64]) -> Int {
        var count = 0
        for hash in hashes where contains(set, hash) { count += 1 }
        return count
    }
}
