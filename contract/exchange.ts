import * as v from 'valibot';
import { CELL_PROBLEMS, COLUMNS, ROW_FATES } from '../domain/faq/exchange';
import { action } from './action';
import { EDITS } from './allowed';
import { id, idempotencyKey, millis, uploadedFileId } from './fields';
import { ownDataFileActions } from './own-data';
import { ticketExportActions } from './ticket-exports';

const format = v.picklist(['csv', 'xlsx']);
const file = { fileId: uploadedFileId, format };
const progress = v.object({
  importId: v.string(),
  /** Rows written, of those that had something to write. */
  done: v.number(),
  total: v.number(),
  /** Rows left alone, because somebody saved that article after the import had begun. */
  skipped: v.number(),
  isFinished: v.boolean(),
});

/** The FAQ as files, in and out. A function of its own: reading spreadsheets would slow every other start. */
export const exchangeActions = {
  /**
   * A dry run: what each row of an uploaded file would do; changes nothing. INVALID_INPUT with one of the rules of
   * `FILE_REFUSALS`, and the `place` where it was noticed, when the file as a whole cannot be taken.
   */
  'faq.readImport': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({
      ...file,
      /** Only rows of this fate. */
      fate: v.optional(v.picklist(ROW_FATES)),
      /** Where to go on: `nextFrom` of the answer before. */
      from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    }),
    output: v.object({
      /** At most 500 of them. */
      rows: v.array(
        v.object({
          /** As the spreadsheet itself counts, empty rows too. */
          row: v.number(),
          fate: v.picklist(ROW_FATES),
          question: v.string(),
          problem: v.optional(v.picklist(CELL_PROBLEMS)),
          column: v.optional(v.picklist(COLUMNS)),
          /** The cell, as a spreadsheet names it: `F7`. */
          place: v.optional(v.string()),
          /** The column's title as the file has it. */
          columnTitle: v.optional(v.string()),
        }),
      ),
      nextFrom: v.optional(v.number()),
      counts: v.object({ create: v.number(), update: v.number(), same: v.number(), error: v.number() }),
      /** Which sheet was read. Absent where the file has only one. */
      sheetName: v.optional(v.string()),
      titles: v.object({
        /** Titles worded in another way than ours, and the column each was taken for. */
        near: v.array(v.object({ title: v.string(), column: v.picklist(COLUMNS) })),
        /** Titles that stand for nothing here: what is below them is not read. */
        unknown: v.array(v.string()),
      }),
      /** What the sheet of synonyms would do. Absent where the file has none, as every CSV. */
      synonyms: v.optional(
        v.object({
          added: v.array(v.string()),
          /** Groups that share a word with an added one and give way to it. No others are taken away. */
          removed: v.array(v.string()),
          /** Rows of that sheet that cannot be taken. Nothing is written while there are any. */
          bad: v.array(v.object({ row: v.number(), text: v.string(), problem: v.picklist(['missing', 'too_long']) })),
        }),
      ),
      /** What was read and seen; to send back when applying. */
      token: v.string(),
    }),
  }),
  /**
   * All rows or none: with a bad row INVALID_INPUT, `details.rows` naming the first 20; with `skipBad` all rows but the bad
   * ones, as the dry run showed them. VERSION_CONFLICT when the FAQ
   * changed since the dry run. Articles become drafts. Begins with the first 200 rows; ask for the progress until it is
   * finished (each question writes on; without any, `chores` finishes).
   */
  'faq.applyImport': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({
      key: idempotencyKey,
      ...file,
      token: v.pipe(v.string(), v.maxLength(64)),
      skipBad: v.optional(v.boolean(), false),
    }),
    output: v.object({ importId: v.string(), total: v.number(), at: millis }),
  }),
  'faq.importProgress': action({ kind: 'read', allow: EDITS, input: v.object({ importId: id }), output: progress }),
  /**
   * The rows that importing a file would refuse, as a file to fetch: every column they have, and one that says what is to be
   * mended. INVALID_STATE with `details.status` 'no_refused_rows' when there are none.
   */
  'faq.exportRefusedRows': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({ ...file, language: v.optional(v.picklist(['zh', 'en']), 'zh') }),
    output: v.object({ url: v.string(), fileName: v.string(), count: v.number() }),
  }),
  /**
   * All that is saved, archived articles too, as a file to fetch; in Excel with the synonyms on a second sheet. Importing it
   * back changes nothing, and into an empty FAQ with the same categories gives the same articles.
   */
  'faq.export': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({ format }),
    output: v.object({ url: v.string(), fileName: v.string(), count: v.number() }),
  }),
  ...ownDataFileActions,
  ...ticketExportActions,
} as const;
