import { DAY, type Millis } from '../../domain/kernel';
import type { OrderSource, PulledSource } from '../../domain/orders';
import { settingOf } from '../../domain/settings';
import { get } from '../_records';
import type { DeskSettings, FeedbackPullSettings, OrderPullSettings } from '../_records/documents';
import { keptForAWhile } from '../_records/settings';
import { put } from '../_records/store';
import { log, wechatCodeOf } from '../_sdk';

/** Codes with which WeChat says that this account, or this function, may not ask at all: asking again changes nothing. */
const NOT_AUTHORISED: readonly number[] = [48001, -604101];
const UNASKED_FOR: Millis = DAY;

export const sourceOf = (desk: DeskSettings): OrderSource => settingOf(desk, 'orderSource');

/** How far orders were looked at, of this source; as on the first day where another was set before. One database call. */
export async function readPullState(source: PulledSource): Promise<OrderPullSettings> {
  const kept = (await get('settings', 'order_pull')) as OrderPullSettings | undefined;
  return kept?.source === source ? kept : { _id: 'order_pull', source, pass: null, refused: null, v: kept?.v ?? 0 };
}

/** The same, kept for half a minute: how old a list may be changes slower. */
export const keptPullState = keptForAWhile(
  async () => (await get('settings', 'order_pull')) as OrderPullSettings | undefined,
);

export const savePullState = (state: OrderPullSettings): Promise<void> => put('settings', { ...state, v: state.v + 1 });

type Refusable = Pick<OrderPullSettings, 'refused'>;

export const isRefused = (state: Refusable | undefined, now: Millis): boolean => (state?.refused?.untilAt ?? 0) > now;

/** What is to be kept where a source would not tell: for a day, and said once. Undefined: it failed for another reason. */
export function refusedBy(error: unknown, state: OrderPullSettings, now: Millis): OrderPullSettings | undefined {
  const refused = refusalIn(error, now);
  if (!refused) return undefined;
  log('warn', 'order source refused', { source: state.source, code: refused.code });
  return { ...state, refused };
}

/** Under which id it stands how far 意见反馈 was seen. */
export const FEEDBACK_STATE = 'feedback_pull';

/** WeChat's code while it does not let 意见反馈 be asked for; undefined: it does, or nobody has asked. One database call. */
export async function feedbackRefusal(now: Millis): Promise<number | undefined> {
  const state = (await get('settings', FEEDBACK_STATE)) as FeedbackPullSettings | undefined;
  return isRefused(state, now) ? state?.refused?.code : undefined;
}

/** That WeChat does not let this be asked at all, and until when it is not asked again; undefined: it failed for another reason. */
export function refusalIn(error: unknown, now: Millis): NonNullable<Refusable['refused']> | undefined {
  const code = wechatCodeOf(error);
  return code === undefined || !NOT_AUTHORISED.includes(code) ? undefined : { code, untilAt: now + UNASKED_FOR };
}
