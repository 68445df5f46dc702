import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as orama from '@orama/orama'
import { Document } from 'flexsearch'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import pg from 'pg'
import { stemOf } from '../../src/shelf/stems.ts'
import { stopWords } from '../../src/shelf/stop.ts'
import { absent, startServer } from '../../test/store/server.ts'
import { type Engine, numbered } from './engine.ts'
import type { BenchArticle } from './material.ts'

type Row = { readonly id: number; readonly title: string; readonly text: string }

const mini = (name: string, options: ConstructorParameters<typeof MiniSearch<Row>>[0]): Engine => {
  const index = new MiniSearch<Row>(options)
  let first = 0
  let next = 0
  return {
    name,
    build: (articles) => {
      first = articles[0]?.sentences.length ?? 0
      for (const row of numbered(articles)) {
        index.add(row)
        next = row.id + 1
      }
    },
    search: (question) =>
      index
        .search(question)
        .slice(0, 10)
        .map(({ id }) => Number(id)),
    add: (article) => {
      for (const row of numbered([article], next)) index.add(row)
      next += article.sentences.length
    },
    removeFirst: () => {
      for (let id = 0; id < first; id++) index.discard(id)
    },
  }
}

const fields = ['text', 'title']

/** MiniSearch as it comes, over sentences and titles. */
export const miniPlain = (): Engine => mini('MiniSearch, defaults', { fields })

/** MiniSearch with Porter2 stemming and a stop list. */
export const miniTuned = (): Engine =>
  mini('MiniSearch, stems and stop words', {
    fields,
    processTerm: (term) => {
      const word = term.toLowerCase()
      return stopWords.has(word) ? null : stemOf(word)
    },
  })

export const oramaEngine = (): Engine => {
  const db = orama.create({ schema: { id: 'string', title: 'string', text: 'string' } as const })
  let first: readonly string[] = []
  let next = 0
  const insert = (rows: Iterable<Row>): void => {
    for (const row of rows) {
      orama.insert(db, { ...row, id: String(row.id) })
      next = row.id + 1
    }
  }
  return {
    name: 'Orama',
    build: (articles) => {
      first = Array.from({ length: articles[0]?.sentences.length ?? 0 }, (_, id) => String(id))
      insert(numbered(articles))
    },
    search: async (term) => {
      const found = await orama.search(db, { term, limit: 10, properties: ['text', 'title'] })
      return found.hits.map(({ id }) => Number(id))
    },
    add: (article) => insert(numbered([article], next)),
    removeFirst: async () => {
      await orama.removeMultiple(db, [...first])
    },
  }
}

export const flexEngine = (): Engine => {
  const index = new Document({ document: { id: 'id', index: ['text', 'title'] }, tokenize: 'strict' })
  let first = 0
  let next = 0
  const insert = (rows: Iterable<Row>): void => {
    for (const row of rows) {
      index.add({ ...row })
      next = row.id + 1
    }
  }
  return {
    name: 'FlexSearch',
    build: (articles) => {
      first = articles[0]?.sentences.length ?? 0
      insert(numbered(articles))
    },
    search: (question) => {
      const found = index.search(question, { limit: 10, suggest: true })
      return found.flatMap(({ result }) => result.map(Number)).slice(0, 10)
    },
    add: (article) => insert(numbered([article], next)),
    removeFirst: () => {
      for (let id = 0; id < first; id++) index.remove(id)
    },
  }
}

/** Lunr's index never changes: an add or a removal is a new build, so both are left out. */
export const lunrEngine = (): Engine => {
  let index: lunr.Index | null = null
  const clean = (question: string): string => question.replace(/[^\p{L}\p{N}\s]/gu, ' ')
  const rebuilt = (): never => {
    throw new Error('Lunr cannot change an index')
  }
  return {
    name: 'Lunr',
    build: (articles) => {
      index = lunr((builder) => {
        builder.ref('id')
        builder.field('text')
        builder.field('title')
        for (const row of numbered(articles)) builder.add(row)
      })
    },
    search: (question) => (index?.search(clean(question)) ?? []).slice(0, 10).map(({ ref }) => Number(ref)),
    add: rebuilt,
    removeFirst: rebuilt,
  }
}

/** The words of a question that an engine without a stop list of its own should look for. */
const wordsOf = (question: string): readonly string[] =>
  (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !stopWords.has(word))

/** SQLite's FTS5 with its Porter stemmer, any of the words, ranked by its BM25; in a file. */
export const fts5 = (): Engine => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'verbatim-bench-')), 'fts.db')
  const db = new DatabaseSync(file)
  db.exec(`CREATE VIRTUAL TABLE sentence USING fts5(text, title, tokenize = 'porter unicode61')`)
  const insert = db.prepare('INSERT INTO sentence (rowid, text, title) VALUES (?, ?, ?)')
  const find = db.prepare('SELECT rowid FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT 10')
  let first = 0
  let next = 1
  const add = (rows: Iterable<Row>): void => {
    db.exec('BEGIN')
    for (const row of rows) insert.run(next++, row.text, row.title)
    db.exec('COMMIT')
  }
  const anyOf = (question: string): string =>
    wordsOf(question)
      .map((word) => `"${word}"`)
      .join(' OR ') || '"nothing"'
  return {
    name: 'SQLite FTS5',
    build: (articles) => {
      first = articles[0]?.sentences.length ?? 0
      add(numbered(articles))
    },
    search: (question) => find.all(anyOf(question)).map(({ rowid }) => Number(rowid) - 1),
    add: (article) => add(numbered([article])),
    removeFirst: () => {
      db.prepare('DELETE FROM sentence WHERE rowid <= ?').run(first)
    },
    disk: () => statSync(file).size,
  }
}

/**
 * PostgreSQL's full text in a server of our own on loopback: English stems and stop words, a GIN index, any of the words,
 * ranked by `ts_rank` with the title at a fifth. Says so and ends where PostgreSQL is not installed.
 */
export const postgres = async (): Promise<Engine> => {
  const server = await startServer()
  if (server === null) {
    console.error(absent)
    process.exit(1)
  }
  process.on('exit', server.end)
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(`CREATE TABLE sentence (id INTEGER PRIMARY KEY, title TEXT, text TEXT, words TSVECTOR
    GENERATED ALWAYS AS (setweight(to_tsvector('english', text), 'A') || setweight(to_tsvector('english', title), 'C')) STORED)`)
  await client.query('CREATE INDEX sentence_words ON sentence USING GIN (words)')
  let [first, next, size] = [0, 0, 0]
  const add = async (articles: readonly BenchArticle[]): Promise<void> => {
    const rows = [...numbered(articles, next)]
    next += rows.length
    for (let at = 0; at < rows.length; at += 5000)
      await client.query(
        `INSERT INTO sentence SELECT id, title, text
         FROM json_to_recordset($1) AS row (id INTEGER, title TEXT, text TEXT)`,
        [JSON.stringify(rows.slice(at, at + 5000))],
      )
  }
  return {
    name: 'PostgreSQL full text',
    build: async (articles) => {
      first = articles[0]?.sentences.length ?? 0
      await add(articles)
      await client.query('VACUUM ANALYZE sentence')
      const { rows } = await client.query(`SELECT pg_total_relation_size('sentence') AS size`)
      size = Number(rows[0].size)
    },
    search: async (question) => {
      const { rows } = await client.query(
        `SELECT id FROM sentence, to_tsquery('english', $1) q WHERE words @@ q
         ORDER BY ts_rank(words, q, 1) DESC, id LIMIT 10`,
        [
          wordsOf(question)
            .map((word) => `'${word}'`)
            .join(' | ') || "'nothing'",
        ],
      )
      return rows.map(({ id }) => Number(id))
    },
    add: (article) => add([article]),
    removeFirst: async () => {
      await client.query('DELETE FROM sentence WHERE id < $1', [first])
    },
    disk: () => size,
  }
}
