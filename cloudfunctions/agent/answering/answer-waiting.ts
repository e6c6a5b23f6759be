import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { callerOf, writeOnceAfter } from '../../_records';
import { stableId } from '../../_sdk';
import { publishedAnswer } from './published-answer';

/**
 * Puts down whom the caller answers with an article's words; `jobs` does it, each once. Who may be answered, and whether they still
 * wait, is asked then.
 */
export const answerWaiting: Handler<SpecOf<'agent', 'faq.answer'>> = (context, input) =>
  writeOnceAfter(context, input, async (write) => {
    const { words, english } = await publishedAnswer(input.articleId, context.now());
    const ticketIds = [...new Set(input.ticketIds)];
    return write(async (transaction) => {
      const at = context.now();
      await transaction.add('answer_batches', {
        _id: `b${stableId('answers', context.openid, input.key)}`,
        createdAt: at,
        updatedAt: at,
        v: 1,
        memberId: callerOf(context).id,
        articleId: input.articleId,
        words,
        ...(english && { english }),
        ticketIds,
        ...(input.anyway && { anyway: input.anyway }),
        done: 0,
        nextAt: at,
      });
      return { count: ticketIds.length, at };
    });
  });
