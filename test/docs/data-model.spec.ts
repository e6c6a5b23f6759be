import { COLLECTIONS } from '../../cloudfunctions/_records/collections';
import { DAY, OUR_LIMITS } from '../../domain/kernel';
import { listFiles, readSource } from '../source-tree';
import { codesIn, rowsOf, sectionOf } from './read-document';

const FILE = 'docs/DATA-MODEL.md';
const NAMES = COLLECTIONS.map(({ name }) => name);
const RECORDS = 'cloudfunctions/_records';
/** The one that names every collection first, then each room's own. */
const DOCUMENTS = listFiles()
  .filter((file) => file.startsWith(`${RECORDS}/`) && /[/-]documents\.ts$/.test(file))
  .sort((one, other) => Number(other.endsWith('/documents.ts')) - Number(one.endsWith('/documents.ts')))
  .map(readSource);

/** The rows of the table of collections: the only ones with seven cells. */
const ROWS = rowsOf(FILE).filter((cells) => cells.length === 7 && /^`\w+`$/.test(cells[0] ?? ''));
const TABLE = new Map(
  ROWS.map((cells) => [codesIn(cells[0])[0] ?? '', { sealed: cells[5] ?? '', kept: cells[6] ?? '' }]),
);

describe(FILE, () => {
  test('collections: each stands in the table once', () => {
    expect(ROWS.map(([name]) => codesIn(name)[0]).sort()).toEqual([...NAMES].sort());
  });

  test('kept: as long as the purge says', () => {
    const source = readSource('cloudfunctions/chores/purge.ts');
    const [, table = ''] = /const RETENTION\b[^{]*\{([\s\S]*?)\n\};/.exec(source) ?? [];
    const said = [...table.matchAll(/^ {2}(\w+): (?:'([^']+)'|\{ millis: ([\w. *]+)(?:, since: '(\w+)')? \}),$/gm)];
    expect(said.map(([, name]) => name).sort()).toEqual([...NAMES].sort());
    for (const [, name = '', how, millis = '', since] of said) {
      expect([name, TABLE.get(name)?.kept]).toEqual([
        name,
        how ? expect.stringMatching(inWords(how)) : ageOf(millis, since),
      ]);
    }
  });

  test('sealed: the places that code seals at, and no others', () => {
    const [, union = ''] = /type TicketText = ([^;]+);/.exec(readSource(`${RECORDS}/ticket-texts.ts`)) ?? [];
    const ofTickets = [...union.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
    expect(codesIn(TABLE.get('tickets')?.sealed).sort()).toEqual([...ofTickets].sort());

    const said = DOCUMENTS.flatMap((text) => [...text.matchAll(/sealed at\s+(?:\*\s+)?`(\w+)\/<id>(?:\/(\w+))?`/gi)]);
    expect(said.length).toBeGreaterThan(10);
    for (const [, collection = '', name] of said) {
      expect([collection, codesIn(TABLE.get(collection)?.sealed)]).toEqual([
        collection,
        expect.arrayContaining(name ? [name] : []),
      ]);
    }
    const sealedOnly = new Set([...said.map(([, collection = '']) => collection), 'idempotency']);
    const named = NAMES.filter((name) => codesIn(TABLE.get(name)?.sealed).length > 0);
    expect(named.sort()).toEqual([...sealedOnly].sort());
  });

  test('sealed: fields of that name are sealed in the type of the record', () => {
    const types = DOCUMENTS.join('\n');
    for (const [collection, { sealed }] of TABLE) {
      if (collection === 'tickets' || collection === 'idempotency') continue;
      for (const field of codesIn(sealed)) expect(types).toMatch(new RegExp(`readonly ${field}[?]?: Sealed\\b`));
    }
  });

  test('plain texts: the records under the check of types are the ones it is said of', () => {
    const source = readSource(`${RECORDS}/plain-texts.ts`);
    const [, checks = ''] = /export type TypedTextsAreSealed = \[([\s\S]*?)\n\];/.exec(source) ?? [];
    const checked = [...checks.matchAll(/Exactly<\s*(\w+Doc)\b/g)].map(([, type = '']) => type);
    const [, held = ''] = /export interface Documents \{([\s\S]*?)\n\}/.exec(DOCUMENTS[0] ?? '') ?? [];
    const collectionOf = new Map([...held.matchAll(/(\w+): (\w+);/g)].map(([, name = '', type = '']) => [type, name]));
    const [, said = ''] = /In the types of (.*?) a text is sealed/s.exec(sectionOf(FILE, '## Sealed')) ?? [];
    expect(checked.length).toBeGreaterThan(4);
    expect(codesIn(said).sort()).toEqual(checked.map((type) => collectionOf.get(type)).sort());
  });

  test('settings: each record that a type describes has its row', () => {
    const [, union = ''] = /export type SettingsDoc =([\s\S]*?);/.exec(DOCUMENTS[0] ?? '') ?? [];
    const types = new Set([...union.matchAll(/\w+/g)].map(([name]) => name));
    const described = DOCUMENTS.flatMap((text) => [
      ...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export interface (\w+)/g),
    ]).flatMap(([, comment = '', type = '']) => {
      const [, id] = /`_id` is\s+(?:\*\s+)?`([a-z_]{2,}(?:<function>)?)`/.exec(comment) ?? [];
      return types.has(type) && id !== undefined ? [id] : [];
    });
    expect(described.length).toBeGreaterThan(9);
    const rows = sectionOf(FILE, '## `settings`').matchAll(/^\| `([^`]+)` \|/gm);
    expect([...rows].map(([, id]) => id).sort()).toEqual([...new Set(['_id', ...described])].sort());
  });
});

/** What the document says of something that does not go by its age. */
const inWords = (how: string) => (how === 'kept' ? /^kept\b/ : /^erased\b/);

/** What it says of something that does. */
function ageOf(millis: string, since: string | undefined): string {
  const isOfTexts = millis === 'OUR_LIMITS.keepTextsMillis';
  const days = isOfTexts ? OUR_LIMITS.keepTextsMillis / DAY : Number(/^(\d+) \* DAY$/.exec(millis)?.[1]);
  return `${days} ${days === 1 ? 'day' : 'days'}${since ? ` after \`${since}\`` : ''}`;
}
