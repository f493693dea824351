package import Database

extension Connection {
    /// Statistics for the planner, of this test's own tables. `ANALYZE` by itself looks at every table of the PostgreSQL
    /// server's database, other tests' too: it would wait for them while they wait for it.
    package func analyze() throws {
        switch dialect {
        case .sqlite: try execute("ANALYZE")
        case .postgres:
            try script(
                """
                DO $do$ DECLARE name TEXT; BEGIN
                    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
                        EXECUTE format('ANALYZE %I', name);
                    END LOOP;
                END $do$
                """)
        }
    }
}
