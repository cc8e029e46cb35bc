import Postgres

/// How Postgres is to plan the statements of a batch.
enum Planning {
    /// For the rest of the transaction: every table is searched by its index.
    ///
    /// The statements of a batch look a few hundred rows up in tables of any size. While statistics are young, the
    /// planner takes the few for thousands, and reads a whole table, or its whole index into a hash table, to find
    /// them: what a batch costs then grows with the table. A plan kept from the day the tables were empty does so for
    /// good. And compiling a statement takes longer than running it.
    static let byIndex = SQL(
        """
        SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
            set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
            set_config('jit', 'off', true)
        """)
}
