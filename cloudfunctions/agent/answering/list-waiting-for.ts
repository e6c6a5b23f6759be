import type { SpecOf } from '../../../contract';
import { queueScope } from '../../../domain/agent';
import { fillSlots } from '../../../domain/faq/reading';
import { LIST_COUNTS, NEVER, WECHAT_LIMITS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, find } from '../../_records';
import { previewOf } from '../../_records/ticket-texts';
import { command } from '../../_sdk';
import { queueItems } from '../queue-items';
import { allOf } from '../waiting-in';
import { publishedAnswer } from './published-answer';

/** Looked at of each: who has waited longest. */
const LOOKED_AT = WECHAT_LIMITS.queryRecords;

/** Who may be answered with a published article: of those who wait, whose last words mean it. */
export const listWaitingFor: Handler<SpecOf<'agent', 'faq.waiting'>> = async (context, { articleId }) => {
  const caller = callerOf(context);
  const now = context.now();
  const scope = queueScope(caller);
  const hasQueue = scope === 'all' || scope.length > 0;
  const [settings, { article, words, english, isMeant }, waiting, mine] = await Promise.all([
    deskSettings(now),
    publishedAnswer(articleId, now),
    hasQueue ? find('tickets', allOf(scope), { orderBy: [['queueAt', 'asc']], limit: LOOKED_AT }) : [],
    find(
      'tickets',
      { assigneeId: caller.id, queue: 'held', waitingSinceAt: command.lt(NEVER) },
      { orderBy: [['waitingSinceAt', 'asc']], limit: LOOKED_AT },
    ),
  ]);
  const meant = [...mine, ...waiting]
    .filter((ticket) => ticket.waitingSinceAt !== NEVER && isMeant(previewOf(ticket)))
    .slice(0, LIST_COUNTS.answeredAtOnce);
  return {
    question: article.question,
    // As it reads where nothing is known of an order: each gets it with theirs.
    answer: fillSlots(words, {}),
    hasEnglish: english !== undefined,
    tickets: await queueItems(meant, settings, { callerId: caller.id, now }),
  };
};
