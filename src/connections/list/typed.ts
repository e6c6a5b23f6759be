import {
  type ConnectionKind,
  DESK_ALERTS,
  DESK_EVENTS_TOLD,
  TICKET_ALERTS,
  TICKET_EVENTS_TOLD,
} from '../../../domain/connections';
import type { Connection, Sent } from './use-connections';

/** What is typed in the sheet. Keys and passwords live here alone: in no draft, and not after it is closed. */
export interface Typed {
  readonly kind: ConnectionKind;
  readonly name: string;
  readonly isOn: boolean;
  readonly wants: readonly string[];
  readonly withTexts: boolean;
  readonly withShopper: boolean;
  readonly address: string;
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly password: string;
  readonly from: string;
  readonly to: string;
}

/** What a new one begins with: what a shop would miss least. */
const FIRST_WANTS: Readonly<Record<ConnectionKind, readonly string[]>> = {
  webhook: ['created', 'resolved', 'rated'],
  wecom: ['complaint', 'few_stars', 'overdue', 'sudden'],
  email: ['off_hours', 'summary'],
};

/** Those that most receivers ask for; the rest stands behind a tap. */
const COMMON_EVENTS: readonly string[] = [
  'created',
  'wrote',
  'replied',
  'resolved',
  'reopened',
  'rated',
  'complaint_raised',
  'clock.breached',
];

/** What is offered, in parts, each under its heading. */
export type Offered = readonly { readonly part: 'ticket' | 'desk'; readonly names: readonly string[] }[];

/** All that a kind may be told; of a webhook those that most ask for alone, unless all are wished. */
export function offeredTo(kind: ConnectionKind, hasAll: boolean): Offered {
  if (kind === 'webhook' && !hasAll) return [{ part: 'ticket', names: COMMON_EVENTS }];
  const [ticket, desk] = kind === 'webhook' ? [TICKET_EVENTS_TOLD, DESK_EVENTS_TOLD] : [TICKET_ALERTS, DESK_ALERTS];
  return [
    { part: 'ticket', names: ticket },
    { part: 'desk', names: desk },
  ];
}

export const areCommon = (wants: readonly string[]): boolean => wants.every((want) => COMMON_EVENTS.includes(want));

export function begun(kind: ConnectionKind, known: Connection | undefined, name: string): Typed {
  const { host = '', port = 465, user = '', from = '', to = [] } = known?.mailbox ?? {};
  return {
    kind,
    ...{ name: known?.name ?? name, isOn: known?.isOn ?? true, wants: known?.wants ?? FIRST_WANTS[kind] },
    ...{ withTexts: known?.withTexts ?? false, withShopper: known?.withShopper ?? false },
    ...{ address: '', host, port: String(port), user, password: '', from, to: to.join(', ') },
  };
}

/** Whether all is there that it cannot go without. */
export function isFilled(typed: Typed, known: Connection | undefined): boolean {
  if (typed.name.trim() === '' || typed.wants.length === 0) return false;
  if (typed.kind !== 'email') return known !== undefined || typed.address.trim() !== '';
  const isPort = /^\d{1,5}$/.test(typed.port) && Number(typed.port) >= 1 && Number(typed.port) <= 65_535;
  const needed = [typed.host, typed.user, typed.from, typed.to, ...(known ? [] : [typed.password])];
  return isPort && needed.every((one) => one.trim() !== '');
}

/** As it is saved. */
export function sentOf(typed: Typed, known: Connection | undefined): Sent {
  const { kind, name, isOn, wants, withTexts, withShopper } = typed;
  const target = targetOf(typed);
  return {
    ...(known && { connectionId: known.id }),
    expectedVersion: known?.version ?? 0,
    ...{ kind, name: name.trim(), isOn, wants: [...wants] as Sent['wants'], withTexts, withShopper },
    ...(target && { target }),
  };
}

function targetOf(typed: Typed): Sent['target'] {
  const { kind, address, host, port, user, password, from, to } = typed;
  if (kind !== 'email') return address.trim() === '' ? undefined : { kind, address: address.trim() };
  return {
    ...{ kind, host: host.trim(), port: Number(port), user: user.trim(), from: from.trim() },
    ...(password !== '' && { password }),
    to: to.split(/[,，;；\s]+/).filter((one) => one !== ''),
  };
}
