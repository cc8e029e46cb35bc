import Glibc

/// What a sleeping thread waits on. Rung once, it lets one wait pass at once, so that no ring is lost between looking
/// and lying down.
///
/// `@unchecked Sendable`: every access to `rung` is under the mutex; the two C objects never move.
@safe final class Bell: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var rung = false

    init() {
        unsafe mutex = .allocate(capacity: 1)
        unsafe mutex.initialize(to: pthread_mutex_t())
        unsafe condition = .allocate(capacity: 1)
        unsafe condition.initialize(to: pthread_cond_t())
        unsafe pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        unsafe pthread_condattr_init(&attributes)
        // Waits are spans, so a clock that an administrator can turn back must not time them.
        unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        unsafe pthread_cond_init(condition, &attributes)
        unsafe pthread_condattr_destroy(&attributes)
    }

    deinit {
        unsafe pthread_cond_destroy(condition)
        unsafe pthread_mutex_destroy(mutex)
        unsafe condition.deallocate()
        unsafe mutex.deallocate()
    }

    func ring() {
        unsafe pthread_mutex_lock(mutex)
        rung = true
        unsafe pthread_cond_signal(condition)
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Blocks the thread until rung, or for at most `milliseconds`; without a limit for as long as it takes.
    func wait(milliseconds: Int? = nil) {
        var deadline = timespec()
        if let milliseconds {
            unsafe clock_gettime(CLOCK_MONOTONIC, &deadline)
            let nanoseconds = deadline.tv_nsec + (milliseconds % 1000) * 1_000_000
            deadline.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
            deadline.tv_nsec = nanoseconds % 1_000_000_000
        }
        unsafe pthread_mutex_lock(mutex)
        var timedOut = false
        while !rung && !timedOut {
            if milliseconds == nil {
                unsafe pthread_cond_wait(condition, mutex)
            } else {
                timedOut = unsafe pthread_cond_timedwait(condition, mutex, &deadline) != 0
            }
        }
        rung = false
        unsafe pthread_mutex_unlock(mutex)
    }
}
