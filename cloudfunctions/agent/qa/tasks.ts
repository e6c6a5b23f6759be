import type { SpecOf } from '../../../contract';
import { maskText } from '../../../domain/compliance';
import { AppError, OUR_LIMITS } from '../../../domain/kernel';
import { canInspect, canSeeTask, TASK_KINDS } from '../../../domain/quality';
import type { Handler } from '../../_entry';
import { callerOf, findPage, writeOnce } from '../../_records';
import { sealTask, taskText } from '../../_records/review-words';
import { stableId } from '../../_sdk';
import { requireReview } from './change-review';

/** What an inspector found and others mend. Masked: it stands where no ticket may be read. */
export const raiseTask: Handler<SpecOf<'agent', 'qa.raiseTask'>> = (context, input) => {
  const caller = callerOf(context);
  return writeOnce(context, input, async (transaction) => {
    const review = await requireReview(transaction, caller, input.reviewId);
    if (!canInspect(caller, review)) throw new AppError('FORBIDDEN');
    const at = context.now();
    const taskId = `k${stableId('qa_task', context.openid, input.key)}`;
    await transaction.add('qa_tasks', {
      _id: taskId,
      createdAt: at,
      updatedAt: at,
      v: 1,
      kind: input.kind,
      state: 'open',
      reviewId: review._id,
      teamId: review.teamId,
      raisedBy: { id: caller.id, name: caller.name },
      text: sealTask(taskId, maskText(input.text, [])),
      closedBy: null,
    });
    return { taskId, at };
  });
};

/** What the caller can mend or finds, the oldest first. One database call for each kind. */
export const listTasks: Handler<SpecOf<'agent', 'qa.tasks'>> = async (context, { cursor }) => {
  const caller = callerOf(context);
  const queries = TASK_KINDS.filter((kind) => canSeeTask(caller, kind)).map((kind) => ({ state: 'open', kind }));
  if (queries.length === 0) return { tasks: [] };
  const page = await findPage('qa_tasks', queries, {
    orderBy: [['createdAt', 'asc']],
    size: OUR_LIMITS.listPage,
    cursor,
  });
  return {
    tasks: page.items.map((task) => ({
      id: task._id,
      kind: task.kind,
      text: taskText(task),
      raisedBy: task.raisedBy.name,
      at: task.createdAt,
    })),
    nextCursor: page.nextCursor,
  };
};

/** Mended, or nothing is done about it. */
export const closeTask: Handler<SpecOf<'agent', 'qa.closeTask'>> = (context, input) => {
  const caller = callerOf(context);
  return writeOnce(context, input, async (transaction) => {
    const task = await transaction.get('qa_tasks', input.taskId);
    if (!task || !canSeeTask(caller, task.kind)) throw new AppError('NOT_FOUND');
    if (task.state !== 'open') throw new AppError('ALREADY_DONE');
    const at = context.now();
    const closedBy = { id: caller.id, name: caller.name };
    await transaction.update('qa_tasks', task._id, { state: input.as, closedBy, updatedAt: at, v: task.v + 1 });
    return { taskId: task._id, at };
  });
};
