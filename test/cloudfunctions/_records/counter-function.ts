import { transact } from '../../../cloudfunctions/_records';
import { AppError } from '../../../domain/kernel';

/** Adds one to a counter by reading and writing it, as every change of a ticket does. Answers `done` or the code. */
export async function main({ refuse }: { readonly refuse?: boolean }): Promise<string> {
  try {
    await transact(async (transaction) => {
      const counter = await transaction.get('rates', 'hot');
      const count = (counter?.count ?? 0) + 1;
      if (counter) await transaction.update('rates', 'hot', { count });
      else await transaction.add('rates', { _id: 'hot', createdAt: 1, updatedAt: 1, v: 1, count });
      if (refuse) throw new AppError('FORBIDDEN');
    });
    return 'done';
  } catch (error) {
    return error instanceof AppError ? error.code : 'unforeseen';
  }
}
