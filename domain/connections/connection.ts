import { isAlert } from './alerts';
import { isWebhookEvent } from './webhook-events';

/** Where something is told outside: an address of another system, a WeCom group's robot, a mailbox. */
export const CONNECTION_KINDS = ['webhook', 'wecom', 'email'] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];

export const CONNECTION_BOUNDS = {
  connections: 10,
  nameChars: 20,
  addressChars: 500,
  hostChars: 120,
  userChars: 120,
  passwordChars: 200,
  mailChars: 120,
  recipients: 10,
} as const;

/** What every commit has to know of a connection: it lies in `settings/desk`, which every commit has at hand. */
export interface ConnectionOutline {
  readonly id: string;
  readonly kind: ConnectionKind;
  readonly isOn: boolean;
  /** Events of the catalogue for a webhook, alerts for what people read. */
  readonly wants: readonly string[];
}

/** What may stand in `wants` of a kind. */
export const mayWant = (kind: ConnectionKind, want: string): boolean =>
  kind === 'webhook' ? isWebhookEvent(want) : isAlert(want);

/** Those that are told anything, of what is stored: what does not fit is left out. */
export function soundConnections(stored: unknown): readonly ConnectionOutline[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, CONNECTION_BOUNDS.connections).filter(isOutline);
}

function isOutline(value: unknown): value is ConnectionOutline {
  const { id, kind, isOn, wants } = (value ?? {}) as Partial<Record<keyof ConnectionOutline, unknown>>;
  return (
    typeof id === 'string' &&
    CONNECTION_KINDS.includes(kind as ConnectionKind) &&
    typeof isOn === 'boolean' &&
    Array.isArray(wants)
  );
}
