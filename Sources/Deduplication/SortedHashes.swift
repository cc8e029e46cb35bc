/// Sets of hashes as ascending arrays: compact, and compared by one walk over both.
enum SortedHashes {
    static func distinct(_ hashes: [UInt64]) -> [UInt64] {
        var sorted = hashes
        sort(&sorted)
        var kept = 0
        for i in sorted.indices where kept == 0 || sorted[i] != sorted[kept - 1] {
            sorted[kept] = sorted[i]
            kept += 1
        }
        sorted.removeLast(sorted.count - kept)
        return sorted
    }

    /// The `count` least, in order; where there are fewer distinct ones, those.
    static func least(_ count: Int, of hashes: [UInt64]) -> [UInt64] {
        var kept: [UInt64] = []
        kept.reserveCapacity(count + 1)
        for hash in hashes {
            if kept.count == count, let last = kept.last, hash >= last { continue }
            var place = kept.count
            while place > 0, kept[place - 1] > hash { place -= 1 }
            if place > 0, kept[place - 1] == hash { continue }
            if kept.count == count { kept.removeLast() }
            kept.insert(hash, at: place)
        }
        return kept
    }

    private static func sort(_ hashes: inout [UInt64]) {
        guard hashes.count > 40 else { return insertionSort(&hashes) }
        if !spread(&hashes) { sortByBytes(&hashes) }
    }

    /// Hashes are even over their range: spread by their upper bits into as many slots as there are, hardly two of them
    /// share one, and one insertion sort puts the neighbours right. Returns false, without a change, where that is not
    /// so, as in a text that says one thing over and over.
    private static func spread(_ hashes: inout [UInt64]) -> Bool {
        let bits = min(16, Int.bitWidth - hashes.count.leadingZeroBitCount)
        let shift = UInt64(64 - bits)
        var starts = [Int32](repeating: 0, count: 1 << bits)
        for hash in hashes { starts[Int(truncatingIfNeeded: hash &>> shift)] += 1 }
        var next: Int32 = 0
        for slot in starts.indices {
            let count = starts[slot]
            guard count <= 16 + (hashes.count >> bits) * 4 else { return false }
            starts[slot] = next
            next += count
        }
        var moved = hashes
        for hash in hashes {
            let slot = Int(truncatingIfNeeded: hash &>> shift)
            moved[Int(starts[slot])] = hash
            starts[slot] += 1
        }
        insertionSort(&moved)
        hashes = moved
        return true
    }

    /// By bytes from the lowest up: a radix sort takes a third of the time of one that compares, on any input, and in
    /// unoptimised builds a thirtieth.
    private static func sortByBytes(_ hashes: inout [UInt64]) {
        // Of each byte's place, how many hashes have which value there; then where the first of them goes.
        var starts = [Int32](repeating: 0, count: 8 * 256)
        for hash in hashes {
            for place in 0..<8 { starts[place << 8 | Int(truncatingIfNeeded: hash &>> UInt64(place * 8) & 0xFF)] += 1 }
        }
        var moved = hashes
        for place in 0..<8 {
            var next: Int32 = 0
            for slot in (place << 8)..<((place + 1) << 8) {
                let count = starts[slot]
                starts[slot] = next
                next += count
            }
            for hash in hashes {
                let slot = place << 8 | Int(truncatingIfNeeded: hash &>> UInt64(place * 8) & 0xFF)
                moved[Int(starts[slot])] = hash
                starts[slot] += 1
            }
            swap(&hashes, &moved)
        }
    }

    private static func insertionSort(_ hashes: inout [UInt64]) {
        var i = 1
        while i < hashes.count {
            let hash = hashes[i]
            var place = i
            while place > 0, hashes[place - 1] > hash {
                hashes[place] = hashes[place - 1]
                place -= 1
            }
            hashes[place] = hash
            i += 1
        }
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
