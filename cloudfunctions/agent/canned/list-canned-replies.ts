import type { SpecOf } from '../../../contract';
import { canEditCanned, ownerOf, scopesFor } from '../../../domain/canned';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, findPage, temporaryUrls } from '../../_records';
import { command } from '../../_sdk';

const PAGE = 99;

/** The prepared texts that the caller may use, in the order they were given. */
export const listCannedReplies: Handler<SpecOf<'agent', 'cannedReply.list'>> = async (context, { cursor }) => {
  const caller = callerOf(context);
  const { teams } = await deskSettings(context.now());
  const scopes = scopesFor(
    caller,
    teams.map(({ id }) => id),
  );
  const { items, nextCursor } = await findPage(
    'canned_replies',
    // Null is also what has no scope yet: the shop's, until migration 12 has come by.
    { scope: command.in([null, ...scopes]) },
    { orderBy: [['rank', 'asc']], size: PAGE, cursor },
  );
  const urls = await temporaryUrls(items.flatMap(({ pictures = [] }) => pictures));
  return {
    replies: items.map(({ _id, title, text, english, shortcut, folder, purpose, pictures = [], scope, v }) => {
      const owner = ownerOf(scope);
      return {
        id: _id,
        title,
        text,
        ...(english && { english }),
        shortcut,
        folder,
        purpose,
        pictures: pictures.length > 0 ? pictures.map((fileId) => ({ fileId, url: urls.get(fileId) })) : undefined,
        of: owner.of,
        teamId: owner.of === 'team' ? owner.teamId : undefined,
        mayEdit: canEditCanned(caller, owner),
        version: v ?? 0,
      };
    }),
    nextCursor,
  };
};
