import type { Effect } from '../../_records/documents';
import type { EffectKind } from '.';
import { answer } from './answer';
import { care } from './care';
import { deskNotice } from './desk-notice';
import { model } from './model';
import { notice } from './notice';
import { rules } from './rules';

type Kinds = { readonly [T in Effect['type']]: EffectKind<Extract<Effect, { readonly type: T }>> };
const KINDS: Kinds = { notice, desk_notice: deskNotice, answer, care, rules, model };

/** How an effect is done. */
export const kindOf = (effect: Effect): EffectKind<Effect> => KINDS[effect.type] as EffectKind<Effect>;
