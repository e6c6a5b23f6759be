import { WEBHOOK_EVENTS } from '../../domain/connections';
import { connectionEventText } from '../../src/text/connection-events';
import { readSource } from '../source-tree';

/** One event as the catalogue declares it: its name, and the fields of its type as they stand there. */
export interface Declared {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly isOptional: boolean; readonly type: string }[];
}

const FILES = { TicketFacts: 'domain/events/ticket-facts.ts', OtherFacts: 'domain/events/other-facts.ts' } as const;
export type Catalogue = keyof typeof FILES;

/** The events that one of the two catalogues declares, in its order. */
export function declaredIn(catalogue: Catalogue): readonly Declared[] {
  const pattern = new RegExp(`export interface ${catalogue} \\{([\\s\\S]*?)\\n\\}`);
  const [, body = ''] = pattern.exec(readSource(FILES[catalogue])) ?? [];
  const bare = body.replace(/\/\*\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/readonly '?([\w.]+)'?: (Nothing|\{[\s\S]*?\});(?=\s*(?:readonly|$))/g)].map(
    ([, name = '', type = '']) => ({ name, fields: type === 'Nothing' ? [] : fieldsOf(type) }),
  );
}

/** Those of them that a webhook may be told. */
export const toldIn = (catalogue: Catalogue): readonly Declared[] =>
  declaredIn(catalogue).filter(({ name }) => (WEBHOOK_EVENTS as readonly string[]).includes(name));

const fieldsOf = (type: string): Declared['fields'] =>
  [...type.slice(1, -1).matchAll(/readonly (\w+)(\??): ([^;]+);?/g)].map(([, name = '', optional = '', of = '']) => ({
    ...{ name, isOptional: optional === '?' },
    // As somebody reads it who has none of our names.
    type: of
      .replace(/readonly /g, '')
      .replace(/\bMillis\b/g, 'number')
      .trim(),
  }));

/** The words that a named type may be. */
export const NAMED: Readonly<Record<string, readonly string[]>> = {
  Topic: listed('TOPICS'),
  ClockName: listed('CLOCK_NAMES'),
  RatingReason: listed('RATING_REASONS'),
  ComplaintCause: listed('COMPLAINT_CAUSES'),
  Status: listed('TICKET_STATUSES'),
  Cause: wordsIn(/export type Cause = ([^;]+);/.exec(readSource(FILES.TicketFacts))?.[1]),
};

function listed(name: string): readonly string[] {
  const source = readSource('domain/events/vocabulary.ts');
  return wordsIn(new RegExp(`export const ${name} = \\[([\\s\\S]*?)\\] as const`).exec(source)?.[1]);
}
function wordsIn(text: string | undefined): readonly string[] {
  return [...(text ?? '').matchAll(/'(\w+)'/g)].map(([, word = '']) => word);
}

/** What the page has between its marks of one catalogue. */
export function tableOf(catalogue: Catalogue): string {
  const words: Readonly<Record<string, string>> = connectionEventText.en.events;
  const rows = toldIn(catalogue).map(({ name, fields }) => {
    const cells = fields.map((one) => {
      const type = one.type.replace(/\s*\|\s*/g, ' \\| ');
      return `\`${one.name}${one.isOptional ? '?' : ''}: ${type}\``;
    });
    return `| \`${name}\` | ${words[name] ?? ''} | ${cells.join(', ')} |`;
  });
  return ['| event | what happened | fields |', '|---|---|---|', ...rows].join('\n');
}

export const namedTypes = (): string =>
  Object.entries(NAMED)
    .map(([name, words]) => `- ${name}: ${words.map((word) => `\`${word}\``).join(' ')}`)
    .join('\n');
