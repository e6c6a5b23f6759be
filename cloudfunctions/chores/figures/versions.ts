import type { Millis } from '../../../domain/kernel';
import { transact, updateIf } from '../../_records';
import type { FigureDoc } from '../../_records/documents';
import { command } from '../../_sdk';

/** Another run has come further with a record: it goes on, this one ends. */
export class Overtaken extends Error {}

/** Changes a figure record, unless it is another than was read. One database call. Throws Overtaken. */
export async function changeFigure(
  { _id, v }: Pick<FigureDoc, '_id' | 'v'>,
  changes: Readonly<Record<string, unknown>>,
  now: Millis,
): Promise<void> {
  const isWritten = await updateIf('figures', _id, { v }, { ...changes, updatedAt: now, v: command.inc(1) });
  if (!isWritten) throw new Overtaken();
}

/** Makes a figure record. Throws Overtaken where there is one. */
export async function makeFigure<D extends FigureDoc>(
  figure: Omit<D, 'createdAt' | 'updatedAt' | 'v'> & { readonly _id: string },
  now: Millis,
): Promise<void> {
  const made = { ...figure, createdAt: now, updatedAt: now, v: 1 } as unknown as D;
  await transact(async (transaction) => {
    if (await transaction.get('figures', made._id)) throw new Overtaken();
    await transaction.set('figures', made);
  });
}
