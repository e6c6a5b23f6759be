import { call, type OutputOf } from './call';
import { type Resource, useResource } from './use-resource';

export type CannedReplies = OutputOf<'agent', 'cannedReply.list'>;
export type CannedReply = CannedReplies['replies'][number];

const MAX_PAGES = 10;

/** All of them, page after page: a shop has some hundred at most. */
async function loadCanned(): Promise<CannedReplies> {
  const { replies, nextCursor } = await call('agent', 'cannedReply.list', {});
  let cursor = nextCursor;
  for (let page = 1; cursor && page < MAX_PAGES; page += 1) {
    const more = await call('agent', 'cannedReply.list', { cursor });
    replies.push(...more.replies);
    cursor = more.nextCursor;
  }
  return { replies };
}

/** The prepared replies that this person may use. Kept under another name whenever the answer's shape changes. */
export const useCanned = (refreshOnShow: boolean): Resource<CannedReplies> =>
  useResource('desk.canned', loadCanned, { keepAs: 'desk.canned.owned', refreshOnShow });
