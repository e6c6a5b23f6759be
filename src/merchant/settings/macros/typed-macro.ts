import type { AnywayReason } from '../../../../domain/events';
import { HOUR, OUR_LIMITS } from '../../../../domain/kernel';
import type { MacroEnd, MacroSteps } from '../../../../domain/macros';
import type { Macro } from './use-macros-page';

export type End = MacroEnd['do'] | 'none';
export const ENDS: readonly End[] = ['none', 'hold', 'transfer', 'resolve'];
const MAX_HOURS = OUR_LIMITS.holdMaxMillis / HOUR;
/** Digits it takes to write them. */
export const HOURS_CHARS = String(MAX_HOURS).length;

/** What is typed: everything that may be said, also what is not chosen now. */
export interface Typed {
  readonly title: string;
  readonly labelIds: readonly string[];
  readonly text: string;
  /** Of what was kept before it was asked for: none. */
  readonly english?: string;
  /** Why these very words are kept though one was warned of them. */
  readonly anyway?: AnywayReason;
  readonly asks: boolean;
  readonly end: End;
  readonly hours: string;
  readonly reason: string;
  readonly toTeamId: string;
  readonly owner: string;
}

/** Hours as they are typed; undefined for none that a ticket may rest. */
export function hoursIn(typed: string): number | undefined {
  const hours = Number(typed);
  return Number.isInteger(hours) && hours >= 1 && hours <= MAX_HOURS ? hours : undefined;
}

/** The steps as they are typed; undefined while the way on lacks something. */
export function stepsIn({ labelIds, text, english = '', anyway, asks, ...typed }: Typed): MacroSteps | undefined {
  const end = endIn(typed);
  if (end === undefined) return undefined;
  const words = text.trim();
  const inEnglish = english.trim() && { english: english.trim() };
  const reply = words ? { text: words, ...inEnglish, asks, ...(anyway && { anyway }) } : null;
  return { labelIds, reply, end };
}

function endIn({ end, hours, reason, toTeamId }: Pick<Typed, 'end' | 'hours' | 'reason' | 'toTeamId'>) {
  if (end === 'none') return null;
  if (end === 'resolve') return { do: end } as const;
  if (end === 'transfer') return toTeamId === '' ? undefined : ({ do: end, teamId: toTeamId } as const);
  const known = hoursIn(hours);
  return known === undefined || reason.trim() === ''
    ? undefined
    : ({ do: end, hours: known, reason: reason.trim() } as const);
}

/** What stands in the fields at first: of a new one, nothing. */
export function typedOf(macro: Macro | undefined, mayWriteForShop: boolean): Typed {
  const { labelIds = [], reply = null, end = null } = macro?.steps ?? {};
  return {
    title: macro?.title ?? '',
    labelIds,
    text: reply?.text ?? '',
    english: reply?.english ?? '',
    ...(reply?.anyway && { anyway: reply.anyway }),
    asks: reply?.asks ?? false,
    end: end?.do ?? 'none',
    hours: end?.do === 'hold' ? String(end.hours) : '24',
    reason: end?.do === 'hold' ? end.reason : '',
    toTeamId: end?.do === 'transfer' ? end.teamId : '',
    owner: macro?.teamId ?? (macro ? macro.of : mayWriteForShop ? 'shop' : 'own'),
  };
}

/** With other words: why those before were kept says nothing of them. */
export const withText = ({ anyway: _ofOthers, ...typed }: Typed, text: string): Typed => ({ ...typed, text });
