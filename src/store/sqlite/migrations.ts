/**
 * The schema, one step an entry, applied in order and never changed once released. `PRAGMA user_version` holds how many
 * have been applied.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE version (
     shelf TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
     title TEXT, source TEXT, agency TEXT, url TEXT, published TEXT, basis TEXT, retrieved TEXT,
     kind TEXT NOT NULL, sha256 TEXT NOT NULL, text TEXT NOT NULL,
     "by" TEXT NOT NULL, at TEXT NOT NULL, note TEXT,
     PRIMARY KEY (shelf, id, version)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE standing (
     shelf TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0,
     PRIMARY KEY (shelf, id)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE shelf (shelf TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE audit (
     number INTEGER PRIMARY KEY AUTOINCREMENT, shelf TEXT NOT NULL, article TEXT NOT NULL, version INTEGER NOT NULL,
     deed TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL, note TEXT
   ) STRICT;
   CREATE INDEX audit_of_shelf ON audit (shelf, number);
   CREATE TABLE note (
     kind TEXT NOT NULL, shelf TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, expires TEXT,
     PRIMARY KEY (kind, shelf, id)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX note_expiry ON note (expires) WHERE expires IS NOT NULL;`,
]
