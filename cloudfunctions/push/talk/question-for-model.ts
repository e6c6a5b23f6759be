import type { Reply } from '../../../domain/conversation';
import type { Millis } from '../../../domain/kernel';
import { MODEL_BOUNDS, mayAskModel } from '../../../domain/model-answers';
import { settingOf } from '../../../domain/settings';
import { NO_TICKET, outboxRow } from '../../_commit';
import type { OutboxDoc, TurnDoc } from '../../_records/documents';
import { stableId } from '../../_sdk';
import type { LookedUp } from './look-up';

interface Asked {
  readonly openid: string;
  readonly turn: TurnDoc;
  readonly reply: Reply;
  /** As it was written. */
  readonly text: string;
  readonly now: Millis;
}

/**
 * The question of a turn that the machine was not sure about, as another function puts it to a model; undefined where none may be asked, and where no
 * article comes near it.
 * `jobs` finds it once it is too late for an answer. No database call.
 */
export function questionForModel(
  { openid, turn, reply, text, now }: Asked,
  { settings, faq, from }: LookedUp,
): OutboxDoc | undefined {
  if (settingOf(settings, 'modelAnswers') === 'off' || !mayAskModel(reply, text)) return undefined;
  const found = faq.match(text);
  // Nothing that is published is about it: there is nothing that a model could say it from.
  if (found.outcome === 'refused') return undefined;
  const nearest = found.ranked.flatMap(({ id }) => faq.articleOf(id) ?? []);
  const articleIds = nearest.slice(0, MODEL_BOUNDS.articles).map(({ id }) => id);
  if (articleIds.length === 0) return undefined;
  const { _id: turnId, talkId, number } = turn;
  const untilAt = now + MODEL_BOUNDS.withinMillis;
  return outboxRow({
    id: `o${stableId('model', turnId)}`,
    to: openid,
    ticketId: NO_TICKET,
    ticketNumber: '',
    effects: [
      {
        ...{ type: 'model', turnId, talkId, number, articleIds, language: from.language ?? 'zh', untilAt },
        status: 'queued',
        reason: null,
      },
    ],
    dueAt: untilAt,
    now,
  });
}
