import { useState } from 'react';
import { findKept } from '../phone/storage';
import { call, type OutputOf } from './call';
import { type Resource, useResource } from './use-resource';

export type CannedReplies = OutputOf<'agent', 'cannedReply.list'>;
export type CannedReply = CannedReplies['replies'][number];

const MAX_PAGES = 10;
const KEPT_AS = 'desk.canned.english';

/** Whether they were asked for since the app was started. */
let isKnown = false;

/** All of them, page after page: a shop has some hundred at most. */
async function loadCanned(): Promise<CannedReplies> {
  const { replies, nextCursor } = await call('agent', 'cannedReply.list', {});
  let cursor = nextCursor;
  for (let page = 1; cursor && page < MAX_PAGES; page += 1) {
    const more = await call('agent', 'cannedReply.list', { cursor });
    replies.push(...more.replies);
    cursor = more.nextCursor;
  }
  isKnown = true;
  return { replies };
}

/** The prepared replies that this person may use. Kept under another name whenever the answer's shape changes. */
export const useCanned = (refreshOnShow: boolean): Resource<CannedReplies> =>
  useResource('desk.canned', loadCanned, { keepAs: KEPT_AS, refreshOnShow });

/** Those that lie on this phone, for what may be some hours old: asked for once after the app was started, if nobody has. */
export function useKeptCanned(): CannedReplies | undefined {
  const [isToAsk] = useState(() => !isKnown || findKept('seen', KEPT_AS) === undefined);
  return useResource('desk.canned', loadCanned, { keepAs: KEPT_AS, refreshOnShow: false, isEnabled: isToAsk }).data;
}
