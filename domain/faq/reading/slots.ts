import { chinaTime, clockText, type Millis, ownValue, type ReaderLanguage } from '../../kernel';
import { SETTINGS, type SettingValues } from '../../settings';
import { formatYuan, type MemberTier } from '../../shop';
import type { ArticleBlock } from '../article';
import { SLOT_NAMES, type SlotName } from '../slot-names';

/** The facts of an order that slots can name. Amounts in fen. */
export interface SlotOrder {
  readonly number: string;
  readonly title: string;
  readonly amountFen: number;
  readonly expectedShipAt?: Millis;
  readonly shippedAt?: Millis;
  readonly expectedArriveAt?: Millis;
  readonly carrier?: string;
  readonly trackingNumber?: string;
  readonly payDeadlineAt?: Millis;
  readonly refundAmountFen?: number;
  readonly refundExpectedAt?: Millis;
}

export type SlotValues = Readonly<Partial<Record<SlotName, string>>>;

const SLOT = /\{\{\s*([\w.]+)\s*(?:\|([^{}]*))?\}\}/g;

/**
 * What each slot says for this order and person. A fact that is not known has no entry.
 *
 * @param tierNames what the shop calls its memberships
 * @param language how days are written
 */
export function slotValues(
  order: SlotOrder | undefined,
  tier: MemberTier | undefined,
  tierNames: SettingValues['tierNames'] = SETTINGS.tierNames.fallback,
  language: ReaderLanguage = 'zh',
): SlotValues {
  const day = (at: Millis | undefined) => (at === undefined ? undefined : dayText(at, language));
  const values: Record<SlotName, string | undefined> = {
    'order.number': order?.number,
    'order.title': order?.title,
    'order.amount': yuan(order?.amountFen),
    'order.expectedShipAt': day(order?.expectedShipAt),
    'order.shippedAt': day(order?.shippedAt),
    'order.expectedArriveAt': day(order?.expectedArriveAt),
    'order.carrier': order?.carrier,
    'order.trackingNumber': order?.trackingNumber,
    'order.payDeadlineAt':
      order?.payDeadlineAt === undefined ? undefined : `${day(order.payDeadlineAt)} ${clockText(order.payDeadlineAt)}`,
    'order.refundAmount': yuan(order?.refundAmountFen),
    'order.refundExpectedAt': day(order?.refundExpectedAt),
    'shopper.tier': tier && tierNames[tier],
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
}

/**
 * Fills each slot with its fact, or with the words after the bar when the fact is not known. Spaces beside a slot set off figures
 * (「预计 11月22日 发出」): Chinese words stand between Chinese words without.
 */
export function fillSlots(text: string, values: SlotValues): string {
  const parts = text.split(SLOT);
  // A text, then a name, its fallback and the text after it, again and again.
  let filled = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 3) {
    const value = ownValue<string>(values, parts[at] ?? '') ?? parts[at + 1] ?? '';
    const after = parts[at + 2] ?? '';
    filled = /^\d/.test(value) ? filled + value + after : joined(joined(filled, value), after);
  }
  return filled;
}

const HAN = /[\u3400-\u9fff]/;

function joined(before: string, after: string): string {
  const [left, right] = [before.replace(/ +$/, ''), after.replace(/^ +/, '')];
  return HAN.test(left.slice(-1)) && HAN.test(right.slice(0, 1)) ? left + right : before + after;
}

/** A block with every text in it filled. */
export function fillBlock(block: ArticleBlock, values: SlotValues): ArticleBlock {
  switch (block.type) {
    case 'text':
    case 'tip':
      return { ...block, text: fillSlots(block.text, values) };
    case 'steps':
      return { ...block, items: block.items.map((item) => fillSlots(item, values)) };
    case 'link':
    case 'action':
      return { ...block, label: fillSlots(block.label, values) };
    case 'image':
      return { ...block, alt: fillSlots(block.alt, values) };
  }
}

/** Names in a text's slots that no fact will ever fill: misspelt ones. */
export function unknownSlots(text: string): string[] {
  const names = [...text.matchAll(SLOT)].map(([, name = '']) => name);
  return names.filter((name) => !(SLOT_NAMES as readonly string[]).includes(name));
}

/** Slots without words for the case that the fact is not known: a gap in the sentence for many shoppers. */
export function slotsWithoutFallback(text: string): string[] {
  return [...text.matchAll(SLOT)].filter(([, , fallback]) => !fallback?.trim()).map(([, name = '']) => name);
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function dayText(at: Millis, language: ReaderLanguage): string {
  const { month, day } = chinaTime(at);
  return language === 'en' ? `${MONTHS[month - 1]} ${day}` : `${month}月${day}日`;
}

const yuan = (fen: number | undefined): string | undefined => (fen === undefined ? undefined : formatYuan(fen));
