/** How many pieces each large table has; a server's rows lie together in one of them, chosen by the hash of its id. */
const pieces = 16

const parted = (table: string, columns: string, key: string): string =>
  [
    `CREATE TABLE ${table} (${columns}, PRIMARY KEY (${key})) PARTITION BY HASH (shelf)`,
    ...Array.from(
      { length: pieces },
      (_, i) =>
        `CREATE TABLE ${table}_${i} PARTITION OF ${table} FOR VALUES WITH (MODULUS ${pieces}, REMAINDER ${i})`,
    ),
  ].join(';\n')

const name = 'TEXT COLLATE "C" NOT NULL'

/**
 * The schema, one step an entry, applied in order and never changed once released; the table `schema` holds how many
 * have been applied. Ids compare by their bytes (`COLLATE "C"`), as they do in SQLite.
 */
export const migrations: readonly string[] = [
  [
    parted(
      'version',
      `shelf ${name}, id ${name}, version INTEGER NOT NULL,
       title TEXT, source TEXT, agency TEXT, url TEXT, published TEXT, basis TEXT, retrieved TEXT,
       kind TEXT NOT NULL, sha256 TEXT NOT NULL, text TEXT NOT NULL,
       "by" TEXT NOT NULL, at TEXT NOT NULL, note TEXT`,
      'shelf, id, version',
    ),
    parted(
      'standing',
      `shelf ${name}, id ${name}, version INTEGER NOT NULL, removed BOOLEAN NOT NULL DEFAULT false,
       words TSVECTOR NOT NULL`,
      'shelf, id',
    ),
    'CREATE INDEX standing_words ON standing USING GIN (words) WHERE NOT removed',
    `CREATE TABLE shelf (shelf ${name} PRIMARY KEY, revision BIGINT NOT NULL)`,
    'CREATE SEQUENCE audit_number',
    parted(
      'audit',
      `shelf ${name}, number BIGINT NOT NULL DEFAULT nextval('audit_number'), article ${name},
       version INTEGER NOT NULL, deed TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL, note TEXT`,
      'shelf, number',
    ),
    parted(
      'note',
      `kind ${name}, shelf ${name}, id ${name}, body TEXT NOT NULL, expires TEXT COLLATE "C"`,
      'shelf, kind, id',
    ),
    'CREATE INDEX note_of_kind ON note (kind, shelf, id)',
    'CREATE INDEX note_expiry ON note (expires) WHERE expires IS NOT NULL',
  ].join(';\n'),
  // What each change wrote of itself: after a lost connection it says whether the change was done. Kept for a day.
  `CREATE TABLE proof (token UUID PRIMARY KEY, at TIMESTAMPTZ NOT NULL DEFAULT now());
   CREATE INDEX proof_at ON proof (at)`,
  // Full text for candidates was measured and left (docs/DESIGN.md): whole shelves are opened in its place.
  'DROP INDEX standing_words; ALTER TABLE standing DROP COLUMN words',
]
