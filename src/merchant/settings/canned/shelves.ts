import type { CannedReply } from '../../../cloud';

/** Replies of one owner in one folder. */
export interface Shelf {
  readonly of: CannedReply['of'];
  readonly teamId: string | undefined;
  readonly folder: string | undefined;
  readonly replies: readonly CannedReply[];
}

const ORDER: readonly CannedReply['of'][] = ['own', 'team', 'shop'];

/** One's own first, then teams', then the shop's; in each what lies in no folder, then folder by folder. */
export function shelvesOf(replies: readonly CannedReply[]): readonly Shelf[] {
  const shelves = new Map<string, { shelf: Omit<Shelf, 'replies'>; replies: CannedReply[] }>();
  for (const reply of replies) {
    const { of, teamId, folder } = reply;
    const id = JSON.stringify([of, teamId, folder]);
    const known = shelves.get(id);
    if (known) known.replies.push(reply);
    else shelves.set(id, { shelf: { of, teamId, folder }, replies: [reply] });
  }
  const rank = ({ of, teamId = '', folder = '' }: Omit<Shelf, 'replies'>) =>
    [ORDER.indexOf(of), teamId, folder] as const;
  return [...shelves.values()]
    .map(({ shelf, replies: own }): Shelf => ({ ...shelf, replies: own }))
    .sort((a, b) => {
      const [ofA, teamA, folderA] = rank(a);
      const [ofB, teamB, folderB] = rank(b);
      return ofA - ofB || teamA.localeCompare(teamB) || folderA.localeCompare(folderB);
    });
}

/** Those whose title, shortcut or words hold what is looked for, in either language. */
export function repliesWith(replies: readonly CannedReply[], words: string): readonly CannedReply[] {
  const wanted = words.trim().toLowerCase();
  return replies.filter(({ title, shortcut, text, english }) =>
    [title, shortcut, text, english?.title ?? '', english?.text ?? ''].some((one) =>
      one.toLowerCase().includes(wanted),
    ),
  );
}
