import type { HandlerInput, SpecOf } from '../../../contract';
import { standingTeams } from '../../../domain/agent';
import { type CannedOwner, type CannedProblem, canEditCanned, cannedProblems, scopeOf } from '../../../domain/canned';
import { AppError, LIST_COUNTS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { type Context, callerOf, count, type DeskCaller, deskSettings, get, writeOnceAfter } from '../../_records';
import { letGo } from '../../_records/canned-pictures';
import type { CannedReplyDoc } from '../../_records/documents';
import { takePictures } from '../../_records/take-pictures';
import { stableId } from '../../_sdk';
import { auditCanned } from './audit-canned';
import { requireEditable } from './require-editable';

type Spec = SpecOf<'agent', 'cannedReply.save'>;
type Input = HandlerInput<Spec>;

/** A prepared reply as it shall be, its owner's to say. */
export const saveCannedReply: Handler<Spec> = (context, input) => {
  const caller = callerOf(context);
  const { key, title, text, shortcut, folder, pictures, expectedVersion } = input;
  requireFillable(text);
  const owner = ownerIn(input, caller);
  if (!canEditCanned(caller, owner)) throw new AppError('FORBIDDEN');
  const scope = scopeOf(owner);
  return writeOnceAfter(context, input, async (write) => {
    await Promise.all([
      requireTeam(context, owner),
      input.replyId === undefined && requireRoom(scope),
      takeNewPictures(context, input),
    ]);
    return write(async (transaction) => {
      const at = context.now();
      const replyId = input.replyId ?? `c${stableId('canned', context.openid, key)}`;
      const known = input.replyId
        ? await requireEditable(transaction, caller, input.replyId, expectedVersion)
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
        shortcut,
        // The newest last.
        rank: known ? known.rank : at,
        scope,
        ...(folder === undefined ? {} : { folder }),
        ...(pictures.length > 0 && { pictures }),
      };
      await transaction.set('canned_replies', saved);
      await auditCanned(transaction, context, { key, known, saved });
      return { replyId, version, at };
    });
  });
};

/** Those that it has already may be somebody else's: whether the caller may change it is asked in the transaction. */
async function takeNewPictures(context: Context, { replyId, pictures }: Input): Promise<void> {
  if (pictures.length === 0) return;
  const known = replyId === undefined ? undefined : await get('canned_replies', replyId);
  await takePictures(
    context,
    pictures.filter((fileId) => !known?.pictures?.includes(fileId)),
  );
}

/** Throws INVALID_INPUT for a team's without a team. */
function ownerIn({ of, teamId }: Input, caller: DeskCaller): CannedOwner {
  if (of === 'shop') return { of };
  if (of === 'own') return { of, memberId: caller.id };
  if (teamId === undefined) throw refused({ path: 'teamId', rule: 'known_team' });
  return { of, teamId };
}

const WRONG: Readonly<Record<CannedProblem['kind'], { rule: string }>> = {
  unknown: { rule: 'variable_unknown' },
  no_fallback: { rule: 'variable_no_fallback' },
  braces: { rule: 'variable_braces' },
};

/** Throws INVALID_INPUT when something in it would never be filled in. */
function requireFillable(text: string): void {
  const [problem] = cannedProblems(text);
  if (problem) throw refused({ path: 'text', ...WRONG[problem.kind] });
}

async function requireTeam(context: Context, owner: CannedOwner): Promise<void> {
  if (owner.of !== 'team') return;
  const { teams } = await deskSettings(context.now());
  if (!standingTeams(teams).some(({ id }) => id === owner.teamId))
    throw refused({ path: 'teamId', rule: 'known_team' });
}

/** Throws INVALID_INPUT when there are as many as anybody looks through. */
async function requireRoom(scope: string): Promise<void> {
  if ((await count('canned_replies', { scope })) < LIST_COUNTS.cannedReplies) return;
  throw refused({ path: 'replies', rule: 'max_length', requirement: LIST_COUNTS.cannedReplies });
}

const refused = (field: { path: string; rule: string; requirement?: number }): AppError =>
  new AppError('INVALID_INPUT', { fields: [field] });
