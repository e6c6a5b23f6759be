import type { CannedValues } from '../../../../domain/canned';
import { type CannedReply, call, useAction, useCanned, useDeskSession, useResource } from '../../../cloud';

/** What is said of one; whose it is besides. */
export interface Words extends Pick<CannedReply, 'title' | 'text' | 'english' | 'shortcut' | 'of' | 'purpose'> {
  readonly folder: string | undefined;
  /** By the ids of their files. */
  readonly pictures: readonly string[];
  readonly teamId: string | undefined;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

/** A change that was made, and how to take it back. */
export interface Made {
  readonly replyId: string;
  readonly version: number;
  readonly before: CannedReply | undefined;
}

/** The prepared replies, and what this person may change of them. */
export function useCannedPage() {
  const session = useDeskSession();
  const list = useCanned(true);
  const teamList = useResource('desk.teams', () => call('merchant', 'team.list', {}), {
    keepAs: 'desk.teams',
    isEnabled: session.may('merchant/team.list'),
  });
  const roles = session.data?.member.roles ?? [];
  const own: readonly Team[] = session.data?.member.teams ?? [];
  const isAdmin = roles.includes('admin');
  const all: readonly Team[] = teamList.data?.teams.filter(({ isArchived }) => !isArchived) ?? own;
  const options = { readAgain: list.refresh };
  const saving = useAction(
    (key, replyId: string | undefined, words: Words, expectedVersion: number) =>
      call('agent', 'cannedReply.save', { key, replyId, ...words, pictures: [...words.pictures], expectedVersion }),
    options,
  );
  const removing = useAction(
    (key, replyId: string, expectedVersion: number) =>
      call('agent', 'cannedReply.remove', { key, replyId, expectedVersion }),
    options,
  );
  const save = async (known: CannedReply | undefined, words: Words): Promise<Made | undefined> => {
    const ack = await saving.run(known?.id, words, known?.version ?? 0);
    if (!ack) return undefined;
    await list.refresh();
    return { replyId: ack.replyId, version: ack.version, before: known };
  };
  /** Whether it was done. */
  const remove = async ({ id, version }: CannedReply): Promise<boolean> => {
    const ack = await removing.run(id, version);
    if (ack) await list.refresh();
    return Boolean(ack);
  };
  /** What was saved is as it was, or not there when it was new. Whether that was done. */
  const undo = async ({ replyId, version, before }: Made): Promise<boolean> => {
    const ack = before ? await saving.run(replyId, wordsOf(before), version) : await removing.run(replyId, version);
    await list.refresh();
    return Boolean(ack);
  };
  /** One that was removed is there again, as a new one. Whether that was done. */
  const bringBack = async (gone: CannedReply): Promise<boolean> => Boolean(await save(undefined, wordsOf(gone)));
  return {
    list,
    save,
    remove,
    undo,
    bringBack,
    /** For whom this person may write: an admin for all, a lead for their teams. */
    mayWriteForShop: isAdmin,
    teamsToWriteFor: isAdmin ? all : roles.includes('lead') ? own : [],
    teamName: (teamId: string | undefined): string | undefined =>
      [...all, ...own].find(({ id }) => id === teamId)?.name,
    /** What is filled into examples, of either language. */
    sample: {
      zh: sampleOf(session.data?.member.name, session.data?.shopName),
      en: sampleOf(session.data?.member.name, session.data?.shopNameEnglish),
    },
    isChanging: saving.isRunning || removing.isRunning,
    error: saving.error ?? removing.error,
    clearError: (): void => {
      saving.clearError();
      removing.clearError();
    },
  };
}

export type CannedPageState = ReturnType<typeof useCannedPage>;

const wordsOf = ({
  title,
  text,
  english,
  shortcut,
  folder,
  purpose,
  pictures = [],
  of,
  teamId,
}: CannedReply): Words => ({
  title,
  text,
  ...(english && { english }),
  shortcut,
  folder,
  ...(purpose && { purpose }),
  pictures: pictures.map(({ fileId }) => fileId),
  of,
  teamId,
});

const sampleOf = (agent: string | undefined, shop: string | undefined): CannedValues => ({
  ...(agent && { agent }),
  ...(shop && { shop }),
});
