import { type Catalogue, type Declared, NAMED, toldIn } from './webhook-catalogue';

type Schema = Readonly<Record<string, unknown>>;

const PLAIN: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  null: { type: 'null' },
  true: { const: true },
};

/** Throws for a type that nobody has said yet what it is outside. */
function schemaOf(type: string): Schema {
  const parts = type.split('|').map((part) => part.trim());
  if (parts.length > 1) {
    const words = parts.flatMap((part) => literalOf(part) ?? []);
    return words.length === parts.length ? { enum: words } : { anyOf: parts.map(schemaOf) };
  }
  if (type.endsWith('[]')) return { type: 'array', items: schemaOf(type.slice(0, -2)) };
  const literal = literalOf(type);
  if (literal !== undefined) return { const: literal };
  if (PLAIN[type]) return PLAIN[type];
  if (NAMED[type]) return { $ref: `#/definitions/${type}` };
  throw new Error(`no schema for ${type}`);
}
const literalOf = (type: string): string | undefined => /^'(\w+)'$/.exec(type)?.[1];

const objectOf = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

function eventSchema({ name, fields }: Declared): Schema {
  const properties = Object.fromEntries(fields.map((field) => [field.name, schemaOf(field.type)]));
  const optional = fields.filter(({ isOptional }) => isOptional).map((field) => field.name);
  return objectOf({ name: { const: name }, ...properties }, optional);
}

const eventsOf = (catalogue: Catalogue): Schema => ({
  type: 'array',
  minItems: 1,
  items: { anyOf: toldIn(catalogue).map(eventSchema) },
});

const TEXT = { type: 'string' };
const MOMENT = { type: 'integer', description: 'milliseconds since 1970 UTC' };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** The body of a webhook as a JSON Schema: of draft 7, which every validator knows. What is not in it may come all the same. */
export function webhookSchema(): Schema {
  const ticket = objectOf({
    ...{ id: TEXT, number: TEXT, status: schemaOf('Status'), topic: schemaOf('Topic') },
    channel: { enum: ['message', 'conversation'] },
    ...{ teamId: TEXT, assigneeId: orNull(TEXT), orderId: orNull(TEXT), createdAt: MOMENT },
  });
  const shopper = objectOf({ openid: TEXT, unionid: TEXT }, ['unionid']);
  const bodyOf = (type: string, more: Readonly<Record<string, Schema>> = {}, optional: readonly string[] = []) =>
    objectOf({ id: TEXT, type: { const: type }, at: MOMENT, ...more }, optional);
  const ofTicket = { ticket, events: eventsOf('TicketFacts'), text: TEXT, shopper };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'What WarmDesk tells a webhook',
    oneOf: [
      bodyOf('ticket.changed', ofTicket, ['text', 'shopper']),
      bodyOf('desk.changed', { events: eventsOf('OtherFacts') }),
      bodyOf('test'),
    ],
    definitions: Object.fromEntries(Object.entries(NAMED).map(([name, words]) => [name, { enum: words }])),
  };
}
