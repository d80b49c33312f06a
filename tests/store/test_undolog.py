"""Undo and redo give back exactly what was there, whatever changed it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import (
    BLOB,
    REAL,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    create_engine,
)

from app.store.undolog import Stretch, UndoLog

CASCADE, SET_NULL = {"ondelete": "CASCADE"}, {"ondelete": "SET NULL"}
METADATA = MetaData()
Table(
    "team",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, unique=True),
    Column("boss_id", ForeignKey("team.id", **SET_NULL), index=True),
)
Table(
    "player",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("team_id", ForeignKey("team.id", onupdate="CASCADE", **CASCADE), index=True),
    Column("order", Integer, unique=True),
    Column("score", REAL),
    Column("photo", BLOB),
    Column("note", Text),
)
Table(
    "shirt",
    METADATA,
    Column("player_id", ForeignKey("player.id", **CASCADE), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("size", Text(collation="NOCASE")),
)
Table(
    "oath",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("player_id", ForeignKey("player.id", **CASCADE), index=True),
    Column("word", Text),
    Column("at", Text),
    Column("voids_id", ForeignKey("oath.id", **CASCADE), unique=True),
    info={"evidence": True},
    sqlite_autoincrement=True,
)
Table(
    "coach",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("team_id", ForeignKey("team.id"), index=True),
)
Table("diary", METADATA, Column("id", Integer, primary_key=True), info={"untracked": True})


def a_database() -> sqlite3.Connection:
    bare = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    bare.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    bare.execute("PRAGMA foreign_keys=ON")
    bare.execute("PRAGMA recursive_triggers=ON")
    METADATA.create_all(create_engine("sqlite://", creator=lambda: bare))
    if bare.in_transaction:
        bare.execute("COMMIT")
    return bare


class Bench:
    """A database with its log, changed by SQL."""

    def __init__(self) -> None:
        self.bare = a_database()
        self.log = UndoLog(METADATA)
        self.log.install(self.bare)

    def do(self, *statements: str, values: tuple[object, ...] = ()) -> Stretch | None:
        """Run statements as one step."""
        with self.step() as end:
            for statement in statements:
                self.bare.execute(statement, values)
        return self.log.since(self.bare, end[0])

    def back(self, stretch: Stretch | None) -> Stretch | None:
        """Take a step back; what takes that back."""
        assert stretch is not None
        with self.step() as end:
            self.log.take_back(self.bare, stretch)
        undone = self.log.since(self.bare, end[0])
        self.log.forget(self.bare, [stretch])
        return undone

    def step(self) -> "_Transaction":
        return _Transaction(self)

    def dump(self, *but: str) -> list[str]:
        """Every row of every table; of tables without a key in the order of their rowids."""
        return [
            repr((name, row))
            for name in ("team", "player", "shirt", "oath", "coach")
            if name not in but
            for row in self.bare.execute(f"SELECT rowid, * FROM {name} ORDER BY rowid")  # noqa: S608 - our tables
        ]

    def oaths(self) -> list[tuple[int, str]]:
        """What counts today."""
        return self.bare.execute(
            "SELECT player_id, word FROM oath WHERE voids_id IS NULL AND id NOT IN "
            "(SELECT voids_id FROM oath WHERE voids_id IS NOT NULL) ORDER BY 1, 2"
        ).fetchall()


class _Transaction:
    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def __enter__(self) -> list[int]:
        self._bench.bare.execute("BEGIN IMMEDIATE")
        return [self._bench.log.end(self._bench.bare)]

    def __exit__(self, kind: object, *_: object) -> None:
        self._bench.bare.execute("ROLLBACK" if kind else "COMMIT")


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    with closing(bench.bare):
        bench.do(
            "INSERT INTO team(id, name, boss_id) VALUES (1, 'Łódź', NULL), (2, 'O''Hara', 1)",
            'INSERT INTO player(id, team_id, "order", score, photo, note) VALUES '
            "(1, 1, 1, 0.1, x'00ff00', NULL), (2, 1, 2, NULL, NULL, 'a\"b''c'), "
            "(3, 2, 3, 1, x'', '')",
            "INSERT INTO shirt VALUES (1, 7, 'm'), (1, 8, 'L'), (3, 7, NULL)",
            "INSERT INTO oath(player_id, word, at) VALUES (1, 'yes', '2027-01-01')",
        )
        yield bench


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO team(name) VALUES ('x'), ('y'), ('z')",
        "DELETE FROM team WHERE id = 2",
        "DELETE FROM player",
        "UPDATE player SET note = 'it''s; \"so\" --', score = 1e300, photo = x'00'",
        "UPDATE player SET note = CAST(x'ff00fe' AS TEXT)",
        "UPDATE player SET note = 'a' || char(0) || 'b'",
        "UPDATE shirt SET size = 'M' WHERE size = 'm'",
        "UPDATE shirt SET number = number + 10",
        "UPDATE player SET id = id + 100 WHERE id = 2",
        "UPDATE team SET id = 9 WHERE id = 2",
        'UPDATE player SET "order" = "order" + 10',
        "INSERT OR REPLACE INTO team(id, name) VALUES (5, 'O''Hara')",
        "INSERT INTO team(name) VALUES ('Łódź') ON CONFLICT DO UPDATE SET boss_id = 2",
        "UPDATE OR REPLACE team SET name = 'O''Hara' WHERE id = 1",
    ],
)
def test_a_statement_is_taken_back_and_done_again(bench: Bench, statement: str) -> None:
    before = bench.dump()
    done = bench.do(statement)
    after = bench.dump()
    assert after != before

    redo = bench.back(done)
    assert bench.dump() == before

    undo = bench.back(redo)
    assert bench.dump() == after

    bench.back(undo)
    assert bench.dump() == before


def test_a_deleted_team_comes_back_with_all_that_hung_on_it(bench: Bench) -> None:
    before = bench.dump()
    done = bench.do("DELETE FROM team WHERE id = 1")
    assert bench.dump() == [
        "('team', (2, 2, \"O'Hara\", None))",
        "('player', (3, 3, 2, 3, 1.0, b'', ''))",
        "('shirt', (3, 3, 7, None))",
    ]
    assert done is not None
    assert done.tables == {"team", "player", "shirt", "oath"}

    bench.back(done)

    assert bench.dump() == before


def test_a_step_that_put_off_its_foreign_keys_is_undone_like_that(bench: Bench) -> None:
    before = bench.dump()
    done = bench.do(
        "PRAGMA defer_foreign_keys=ON",
        "INSERT INTO coach(id, team_id) VALUES (1, 50)",
        "INSERT INTO team(id) VALUES (50)",
    )
    bench.back(done)
    assert bench.dump() == before


def test_what_changes_nothing_is_no_step(bench: Bench) -> None:
    assert bench.do("UPDATE team SET name = name") is None
    assert bench.do("DELETE FROM team WHERE id = 77") is None
    assert bench.do("INSERT INTO diary DEFAULT VALUES") is None


def test_a_step_that_failed_leaves_no_notes(bench: Bench) -> None:
    end = bench.log.end(bench.bare)
    with pytest.raises(sqlite3.IntegrityError):
        bench.do("INSERT INTO team(name) VALUES ('new')", "INSERT INTO team(name) VALUES ('new')")

    assert bench.log.since(bench.bare, end) is None


@pytest.mark.parametrize("many", [1, 3])
def test_all_copies_of_evidence_are_noted_at_once(bench: Bench, many: int) -> None:
    words = [f"({player}, 'aye')" for player in range(1, many + 1)]
    done = bench.do(f"INSERT INTO oath(player_id, word) VALUES {', '.join(words)}")  # noqa: S608 - texts of ours
    undone = bench.back(done)
    sent: list[str] = []
    bench.bare.set_trace_callback(sent.append)
    redone = bench.back(undone)
    bench.bare.set_trace_callback(None)
    assert len([statement for statement in sent if "UPDATE undo_log" in statement]) == 1
    assert len(bench.oaths()) == many + 1
    bench.back(redone)
    assert bench.oaths() == [(1, "yes")]


COACHES = "INSERT INTO coach(id, team_id) VALUES (?, 1)"


def coaches(bench: Bench, *ids: int) -> Stretch | None:
    """Insert them as one step, noted together."""
    with bench.step() as end, bench.log.noting_together(bench.bare, "coach", {"id": ids}):
        bench.bare.executemany(COACHES, [(i,) for i in ids])
    return bench.log.since(bench.bare, end[0])


@pytest.mark.parametrize("ids", [(8,), (8, 9, 20), (20, 9), (3, 8), (9, 8, 3)])
def test_rows_noted_together_go_and_come_back(bench: Bench, ids: tuple[int, ...]) -> None:
    bench.do("INSERT INTO coach(id, team_id) VALUES (1, 1), (7, 2)")
    before = bench.dump()
    done = coaches(bench, *ids)
    after = bench.dump()
    assert len(after) == len(before) + len(ids)

    redo = bench.back(done)
    assert bench.dump() == before

    bench.back(redo)
    assert bench.dump() == after


def test_rows_whose_ids_sqlite_gives_are_noted_together(bench: Bench) -> None:
    before = bench.dump()
    with bench.step() as end, bench.log.noting_together(bench.bare, "oath", {}):
        words = [(1, "aye"), (3, "aye"), (2, "nay")]
        bench.bare.executemany("INSERT INTO oath(player_id, word) VALUES (?, ?)", words)
    done = bench.log.since(bench.bare, end[0])
    assert len(bench.dump()) == len(before) + 3

    bench.back(done)

    assert bench.oaths() == [(1, "yes")]


def test_rows_are_noted_one_by_one_afterwards(bench: Bench) -> None:
    coaches(bench, 1, 2)
    before = bench.dump()

    bench.back(bench.do("INSERT INTO coach(id, team_id) VALUES (3, 1)"))

    assert bench.dump() == before


def test_a_table_without_notes_has_none_together_either(bench: Bench) -> None:
    with bench.step() as end, bench.log.noting_together(bench.bare, "diary", {}):
        bench.bare.execute("INSERT INTO diary DEFAULT VALUES")
    assert bench.log.since(bench.bare, end[0]) is None


def test_rows_of_which_one_is_refused_are_noted_up_to_there(bench: Bench) -> None:
    before = bench.dump()
    with bench.step() as end:
        with (
            pytest.raises(sqlite3.IntegrityError),
            bench.log.noting_together(bench.bare, "coach", {"id": (4, 5)}),
        ):
            bench.bare.executemany(COACHES, [(4,), (5,), (5,)])
        bench.bare.execute("INSERT INTO coach(id, team_id) VALUES (6, 1)")
    assert len(bench.dump()) == len(before) + 3

    bench.back(bench.log.since(bench.bare, end[0]))

    assert bench.dump() == before


def test_nothing_else_happens_while_rows_are_noted_together(bench: Bench) -> None:
    with (
        pytest.raises(AssertionError, match="something else was done to coach meanwhile"),
        bench.step(),
        bench.log.noting_together(bench.bare, "coach", {}),
    ):
        bench.bare.executemany(COACHES, [(1,), (2,)])
        bench.bare.execute("DELETE FROM coach WHERE id = 1")
    before = bench.dump()
    bench.back(bench.do("INSERT INTO coach(id, team_id) VALUES (3, 1)"))
    assert bench.dump() == before


def test_of_a_text_that_was_changed_the_words_that_went(bench: Bench) -> None:
    said = "UPDATE player SET note = '{}' WHERE id = 2"
    bench.do(said.format("Opened by Ada Lovelace, a guest"))
    done = bench.do(said.format("Opened by a guest"), "UPDATE player SET score = 3 WHERE id = 2")
    assert done is not None
    assert list(bench.log.old_texts(bench.bare, done)) == ["ada lovelace"]


def test_old_texts_are_those_that_went(bench: Bench) -> None:
    done = bench.do("UPDATE player SET note = 'new' WHERE id = 2", "DELETE FROM team WHERE id = 2")
    assert done is not None

    assert sorted(bench.log.old_texts(bench.bare, done)) == ["", "O'Hara", "a\"b'c"]


def test_forgotten_notes_are_gone(bench: Bench) -> None:
    bench.do("DELETE FROM player")
    kept = bench.do("DELETE FROM team")
    assert kept is not None

    bench.log.forget_all(bench.bare)

    assert list(bench.log.old_texts(bench.bare, kept)) == []
    assert bench.log.end(bench.bare) == 0


def test_evidence_is_never_updated(bench: Bench) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="evidence is never updated"):
        bench.do("UPDATE oath SET word = 'no'")


def test_evidence_is_undone_by_a_counter_row(bench: Bench) -> None:
    given = bench.do("INSERT INTO oath(player_id, word, at) VALUES (2, 'aye', '2027-02-02')")

    redo = bench.back(given)
    assert bench.oaths() == [(1, "yes")]
    rows = bench.bare.execute("SELECT id, player_id, word, voids_id FROM oath").fetchall()
    assert rows == [(1, 1, "yes", None), (2, 2, "aye", None), (3, 2, "aye", 2)]

    undo = bench.back(redo)
    assert bench.oaths() == [(1, "yes"), (2, "aye")]
    at = bench.bare.execute("SELECT id, at FROM oath WHERE id IN (2, 4)").fetchall()
    assert at == [(2, "2027-02-02"), (4, "2027-02-02")]

    bench.back(undo)
    assert bench.oaths() == [(1, "yes")]


def test_evidence_given_and_withdrawn_is_undone_step_by_step(bench: Bench) -> None:
    given = bench.do("INSERT INTO oath(player_id, word, at) VALUES (2, 'aye', '2027-02-02')")
    withdrawn = bench.do(
        "INSERT INTO oath(player_id, word, at, voids_id) VALUES (2, 'aye', '2027-02-03', 2)"
    )
    steps: list[Stretch | None] = [given, withdrawn]
    for _ in range(2):
        redo = bench.back(steps.pop())
        assert bench.oaths() == [(1, "yes"), (2, "aye")]
        redo_more = bench.back(steps.pop())
        assert bench.oaths() == [(1, "yes")]
        steps.append(bench.back(redo_more))
        assert bench.oaths() == [(1, "yes"), (2, "aye")]
        steps.append(bench.back(redo))
        assert bench.oaths() == [(1, "yes")]


def test_a_new_player_with_an_oath_goes_and_comes_back(bench: Bench) -> None:
    before = bench.dump()
    done = bench.do(
        "INSERT INTO player(id, team_id) VALUES (9, 1)",
        "INSERT INTO oath(player_id, word, at) VALUES (9, 'aye', '2027-02-02')",
    )

    redo = bench.back(done)
    assert bench.dump() == before

    bench.back(redo)
    assert bench.oaths() == [(1, "yes"), (9, "aye")]


NUMBERS = st.integers(1, 6)
TEXTS = st.one_of(st.none(), st.text(max_size=5), st.sampled_from(["a", "A", "'", "\x00"]))
VALUES = st.one_of(TEXTS, st.binary(max_size=3))


def test_a_log_that_cannot_begin_leaves_nothing() -> None:
    with closing(a_database()) as bare:
        bare.execute("DROP TABLE coach")
        with pytest.raises(sqlite3.OperationalError):
            UndoLog(METADATA).install(bare)
        assert not bare.in_transaction
        assert bare.execute("SELECT name FROM temp.sqlite_schema").fetchall() == []


class Changes(RuleBasedStateMachine):
    """Random changes; all undone gives the first dump, all redone the last one."""

    def __init__(self) -> None:
        super().__init__()
        self.bench = Bench()
        self.undo: list[Stretch] = []
        self.redo: list[Stretch] = []
        self.dumps: list[list[str]] = []
        self.words: list[list[tuple[int, str]]] = []

    @initialize()
    def look(self) -> None:
        self.remember()

    def remember(self) -> None:
        self.dumps.append(self.bench.dump("oath"))
        self.words.append(self.bench.oaths())

    def step(self, *statements: str, values: tuple[object, ...] = ()) -> None:
        try:
            done = self.bench.do(*statements, values=values)
        except sqlite3.IntegrityError:
            return
        if done is not None:
            del self.dumps[len(self.undo) + 1 :], self.words[len(self.undo) + 1 :]
            self.bench.log.forget(self.bench.bare, self.redo)
            self.redo.clear()
            self.undo.append(done)
            self.remember()

    @rule(name=TEXTS, boss=NUMBERS)
    def add_team(self, name: str | None, boss: int) -> None:
        self.step("INSERT INTO team(name, boss_id) VALUES (?, ?)", values=(name, boss))
        self.step("INSERT INTO team(name) VALUES (?)", values=(name,))

    @rule(team=NUMBERS, order=NUMBERS, note=VALUES)
    def add_player(self, team: int, order: int, note: object) -> None:
        sql = 'INSERT OR REPLACE INTO player(team_id, "order", note) VALUES (?, ?, ?)'
        self.step(sql, values=(team, order, note))

    @rule(player=NUMBERS, number=NUMBERS, size=VALUES)
    def add_shirt(self, player: int, number: int, size: object) -> None:
        sql = "INSERT INTO shirt VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET size = excluded.size"
        self.step(sql, values=(player, number, size))

    @rule(player=NUMBERS, word=st.sampled_from(["yes", "no"]))
    def swear(self, player: int, word: str) -> None:
        sql = "INSERT INTO oath(player_id, word, at) VALUES (?, ?, '2027-01-01')"
        self.step(sql, values=(player, word))

    @rule(oath=NUMBERS)
    def withdraw(self, oath: int) -> None:
        sql = (
            "INSERT INTO oath(player_id, word, at, voids_id) SELECT player_id, word, "
            "'2027-01-02', id FROM oath WHERE id = ? AND voids_id IS NULL"
        )
        self.step(sql, values=(oath,))

    @rule(old=NUMBERS, new=NUMBERS)
    def renumber(self, old: int, new: int) -> None:
        self.step("UPDATE team SET id = ? WHERE id = ?", values=(new, old))

    @rule(old=NUMBERS, new=NUMBERS)
    def reorder(self, old: int, new: int) -> None:
        sql = 'UPDATE OR REPLACE player SET "order" = ?, id = ? WHERE "order" = ?'
        self.step(sql, values=(new, new, old))

    @rule(table=st.sampled_from(["team", "player", "shirt"]), key=NUMBERS)
    def delete(self, table: str, key: int) -> None:
        self.step(f"DELETE FROM {table} WHERE rowid % 3 = ? % 3", values=(key,))  # noqa: S608 - ours

    @rule(note=VALUES, key=NUMBERS)
    def rewrite(self, note: object, key: int) -> None:
        self.step('UPDATE player SET note = ?, "order" = "order" + ?', values=(note, key))

    @precondition(lambda self: self.undo)
    @rule()
    def take_back(self) -> None:
        undone = self.bench.back(self.undo.pop())
        assert undone is not None
        self.redo.append(undone)

    @precondition(lambda self: self.redo)
    @rule()
    def do_again(self) -> None:
        done = self.bench.back(self.redo.pop())
        assert done is not None
        self.undo.append(done)

    @invariant()
    def is_what_it_was(self) -> None:
        if self.dumps:
            assert self.bench.dump("oath") == self.dumps[len(self.undo)]
            assert self.bench.oaths() == self.words[len(self.undo)]

    def teardown(self) -> None:
        while self.undo:
            self.take_back()
            self.is_what_it_was()
        while self.redo:
            self.do_again()
            self.is_what_it_was()
        self.bench.bare.close()


TestChanges = Changes.TestCase
TestChanges.settings = settings(max_examples=60, stateful_step_count=25)
