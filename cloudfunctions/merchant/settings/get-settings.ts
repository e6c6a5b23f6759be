import type { SpecOf } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { EDITABLE_SETTINGS, isSet, settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { feedbackRefusal, isRefused, readPullState, sourceOf } from '../../_orders/pull-state';
import { freshDeskSettings } from '../../_records';
import type { DeskSettings } from '../../_records/documents';

/** Every setting an admin may change, as it holds now. Not from what is kept: who has just saved sees it. */
export const getSettings: Handler<SpecOf<'merchant', 'settings.get'>> = async (context) => {
  const desk = await freshDeskSettings();
  const [orders, feedbackCode] = await Promise.all([
    ordersToldOf(desk, context.now()),
    settingOf(desk, 'wechatFeedback') === 'on' ? feedbackRefusal(context.now()) : undefined,
  ]);
  return {
    settings: EDITABLE_SETTINGS.map((key) => ({
      key,
      value: copied(settingOf(desk, key)),
      isOwn: isSet(desk, key),
    })),
    version: desk.v,
    ...(orders && { orders }),
    ...(feedbackCode !== undefined && { feedback: { refusedCode: feedbackCode } }),
  };
};

/** How old orders are that WeChat has, and whether it refuses to tell them; undefined where the shop keeps them itself. */
async function ordersToldOf(desk: DeskSettings, now: Millis) {
  const source = sourceOf(desk);
  // A shop's function is asked when somebody opens an order: there is no age of all.
  if (source === 'shop' || source === 'host') return undefined;
  const state = await readPullState(source);
  return {
    ...(state.completedAt !== undefined && { asOfAt: state.completedAt }),
    ...(state.refused && isRefused(state, now) && { refusedCode: state.refused.code }),
  };
}

/** As the wire has it: of the registry nothing may be written to. */
function copied(value: ReturnType<typeof settingOf>): string | number | string[] | Record<string, string> {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? [...value] : { ...(value as Readonly<Record<string, string>>) };
}
