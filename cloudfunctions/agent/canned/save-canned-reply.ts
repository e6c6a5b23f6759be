import type { HandlerInput, SpecOf } from '../../../contract';
import { type CannedProblem, type CannedPurpose, cannedProblems, scopeOf } from '../../../domain/canned';
import { LIST_COUNTS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { type Context, callerOf, get, writeOnceAfter } from '../../_records';
import { letGo } from '../../_records/canned-pictures';
import type { CannedReplyDoc } from '../../_records/documents';
import { takePictures } from '../../_records/take-pictures';
import { stableId } from '../../_sdk';
import { auditCanned } from './audit-canned';
import { ownerIn, refused, requireRoom, requireTeam } from './owner-in';
import { requireEditable } from './require-editable';

type Spec = SpecOf<'agent', 'cannedReply.save'>;
type Input = HandlerInput<Spec>;

/** A prepared reply as it shall be, its owner's to say. */
export const saveCannedReply: Handler<Spec> = (context, input) => {
  const caller = callerOf(context);
  const { key, title, text, english, shortcut, folder, purpose, pictures, expectedVersion } = input;
  requireFillable(text, 'text');
  if (english) requireFillable(english.text, 'english.text');
  const owner = ownerIn(context, input);
  const scope = scopeOf(owner);
  return writeOnceAfter(context, input, async (write) => {
    await Promise.all([
      owner.of === 'team' && requireTeam(context, owner.teamId),
      input.replyId === undefined && requireRoom('canned_replies', scope, ROOM),
      takeNewPictures(context, input),
    ]);
    return write(async (transaction) => {
      const at = context.now();
      const replyId = input.replyId ?? `c${stableId('canned', context.openid, key)}`;
      const known = input.replyId
        ? await requireEditable(transaction, caller, 'canned_replies', { id: input.replyId, expectedVersion })
        : undefined;
      const { pictures: before = [] } = known ?? {};
      await letGo(
        transaction,
        before.filter((fileId) => !pictures.includes(fileId)),
        at,
      );
      const version = (known ? (known.v ?? 0) : 0) + 1;
      const saved: CannedReplyDoc = {
        _id: replyId,
        createdAt: known ? known.createdAt : at,
        updatedAt: at,
        v: version,
        title,
        text,
        ...(english && { english }),
        shortcut,
        // The newest last.
        rank: known ? known.rank : at,
        scope,
        ...foundBy(folder, purpose),
        ...(pictures.length > 0 && { pictures }),
      };
      await transaction.set('canned_replies', saved);
      await auditCanned(transaction, context, { key, known, saved });
      return { replyId, version, at };
    });
  });
};

/** What it is found by, as far as anything was said. */
const foundBy = (
  folder: string | undefined,
  purpose: CannedPurpose = 'common',
): Pick<CannedReplyDoc, 'folder' | 'purpose'> => ({
  ...(folder !== undefined && { folder }),
  ...(purpose !== 'common' && { purpose }),
});

/** Those that it has already may be somebody else's: whether the caller may change it is asked in the transaction. */
async function takeNewPictures(context: Context, { replyId, pictures }: Input): Promise<void> {
  if (pictures.length === 0) return;
  const known = replyId === undefined ? undefined : await get('canned_replies', replyId);
  await takePictures(
    context,
    pictures.filter((fileId) => !known?.pictures?.includes(fileId)),
  );
}

const WRONG: Readonly<Record<CannedProblem['kind'], { rule: string }>> = {
  unknown: { rule: 'variable_unknown' },
  no_fallback: { rule: 'variable_no_fallback' },
  braces: { rule: 'variable_braces' },
};

/** Throws INVALID_INPUT when something in it would never be filled in. */
function requireFillable(text: string, path: string): void {
  const [problem] = cannedProblems(text);
  if (problem) throw refused({ path, ...WRONG[problem.kind] });
}

const ROOM = { path: 'replies', most: LIST_COUNTS.cannedReplies };
