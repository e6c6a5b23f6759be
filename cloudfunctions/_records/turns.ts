import type { TimelineEntry } from '../../contract';
import { maskTexts } from '../../domain/compliance';
import { withoutLinks } from '../../domain/conversation';
import { unseal } from '../_sdk';
import type { TurnDoc } from './documents';
import { findByIds } from './store';

/** What stands for what had no words. */
const WORDLESS = {
  text: '',
  entered: '',
  place: '',
  model: '',
  image: '[图片]',
  card: '[小程序]',
  other: '[这里看不了的消息]',
} as const;

/**
 * What was said to the machine before a ticket began, and what it said, as entries above its timeline. Masked for the desk,
 * as words over several messages are. One database call.
 */
export async function turnsBefore(
  audience: 'shopper' | 'desk',
  ids: readonly string[],
  ownNumbers: readonly string[],
): Promise<TimelineEntry[]> {
  const turns = [...(await findByIds('turns', ids))].sort((a, b) => a.number - b.number);
  const said = turns.map(saidIn);
  const shown = audience === 'desk' ? maskTexts(said, ownNumbers) : said;
  return turns.flatMap(({ _id, createdAt: at, reply }, index) => {
    const text = shown[index] ?? '';
    return [
      ...(text === '' ? [] : [{ id: `${_id}s`, at, kind: 'shopper' as const, text, pictures: [] }]),
      ...(reply === null
        ? []
        : [{ id: `${_id}r`, at, kind: 'machine' as const, text: replyIn(_id, reply), pictures: [] }]),
    ];
  });
}

const saidIn = ({ _id, said, kind }: TurnDoc): string => (said ? unseal(said, `turns/${_id}/said`) : WORDLESS[kind]);

const replyIn = (id: string, reply: NonNullable<TurnDoc['reply']>): string =>
  withoutLinks(unseal(reply, `turns/${id}/reply`));
