import Testing

/// What the programs hold while they are killed, stopped and cut off from their servers.
///
/// The programs are those in the folder that `WARTA_TEST_PROGRAMS` names, else the checkout's own release or debug
/// build. One test after the other: each needs the machine's cores for its workers.
@Suite(.serialized) enum Integration {}
