import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import type { ArticleForEditor } from '../../../../contract';
import { call, type InputOf, newKey, type OutputOf, toClientError, useAction, useResource } from '../../../cloud';
import { pageParam } from '../../../phone/page-param';
import { bringBelowTop } from '../../../phone/page-position';
import { replaceWith } from '../../../phone/pages';
import { askedBy, dismissMissedWords, findMissedWords } from '../missed-words';
import { useStages } from '../use-stages';
import {
  type ArticleDraft,
  articleToSend,
  draftOf,
  idOfMissing,
  mergedDraft,
  missingInDraft,
  newDraft,
} from './article-draft';
import { useArticleDraft } from './use-article-draft';

type SentArticle = InputOf<'merchant', 'faq.save'>['article'];

type Version = OutputOf<'merchant', 'faq.versions'>['versions'][number];

/** The new article being written; there is one at a time, so that it can be gone on with. */
const NEW = 'new';

/** Room for the title above what is missing. */
const ABOVE_MISSING_PX = 80;
/** Further back nobody's unfinished edit begins. */
const MAX_VERSION_PAGES = 10;

/**
 * One article being edited. What is typed stays on the phone until it is saved. When somebody else saved in between,
 * nothing is overwritten and nothing is lost: their version is shown, and the editor decides.
 */
export function useArticleEditor() {
  const { params } = useRouter();
  const asked = pageParam(params, 'id');
  // Kept with the draft, so that a second try to save a new article saves the same one.
  const [newId] = useState(() => `a_${newKey()}`);
  const saved = useResource(
    `faq.article:${asked ?? NEW}`,
    () => call('merchant', 'faq.get', { articleId: asked ?? '' }),
    {
      isEnabled: asked !== undefined,
      refreshOnShow: false,
    },
  );
  const categories = useResource('faq.list', () => call('merchant', 'faq.list', {}), { refreshOnShow: false });
  const missId = pageParam(params, 'miss');
  const [missed] = useState(() => (missId && !asked ? findMissedWords(missId) : undefined));
  const [theirs, setTheirs] = useState<ArticleForEditor>();
  // Asked for when it is to go on, and from then on as it is typed.
  const [isAskingForMissing, setAskingForMissing] = useState(false);

  const categoryId = pageParam(params, 'categoryId') ?? '';
  // One draft for as long as the saved article lasts: its blocks' keys are made up here.
  const base = useMemo(() => {
    if (saved.data) return draftOf(saved.data, newKey);
    return asked === undefined ? newDraft(newId, categoryId, newKey, askedBy(missed)) : undefined;
  }, [saved.data, asked, newId, categoryId, missed]);
  const { typed, draft, change, markSaved } = useArticleDraft(asked ?? (missed ? `${NEW}.${missed.id}` : NEW), base);
  // Words typed on an earlier visit may be older than what is saved by now: told before saving, not after.
  const isOutdated = typed.draft !== null && saved.data !== undefined && typed.draft.version < saved.data.version;
  const conflict = theirs ?? (isOutdated ? saved.data : undefined);

  const saving = useAction(async (key, sent: ArticleDraft) => {
    const { version, isArchived } = sent;
    try {
      return await call('merchant', 'faq.save', {
        key,
        article: articleToSend(sent),
        expectedVersion: version,
        isArchived,
      });
    } catch (thrown) {
      const error = toClientError(thrown);
      if (error.code === 'VERSION_CONFLICT') setTheirs(await call('merchant', 'faq.get', { articleId: sent.id }));
      throw error;
    }
  });

  /** Whether it was saved. */
  const save = async (sent: ArticleDraft): Promise<boolean> => {
    const before = typed.draft;
    const ack = await saving.run(sent);
    if (!ack) return false;
    markSaved(before, ack);
    setTheirs(undefined);
    if (missed) await dismissMissedWords(missed);
    if (asked === ack.articleId) await saved.refresh();
    else await replaceWith(`/merchant/faq/article/index?id=${ack.articleId}`);
    return true;
  };

  const stages = useStages(saved.refresh);

  /** Both began with this version; undefined when it is so old that nobody has it any more. */
  const findBase = async (version: number): Promise<SentArticle | undefined> => {
    if (saved.data?.version === version) return saved.data;
    let cursor: string | undefined;
    for (let page = 0; page < MAX_VERSION_PAGES; page += 1) {
      const { versions, nextCursor } = await call('merchant', 'faq.versions', {
        articleId: asked ?? newId,
        ...(cursor ? { cursor } : {}),
      });
      const base = versions.find((one) => one.version === version);
      if (base || !nextCursor) return base?.article;
      cursor = nextCursor;
    }
    return undefined;
  };
  const merging = useAction(async (_key, mine: ArticleDraft, other: ArticleForEditor) => {
    const base = await findBase(mine.version);
    if (!base) return { isLost: true, conflicts: [] };
    const { draft: merged, conflicts } = mergedDraft(base, mine, other, newKey);
    // What was typed meanwhile is in neither: theirs stays to be looked at, and joined again.
    let isWhole = true;
    typed.change((now) => {
      isWhole = now === null || now === mine;
      return isWhole ? merged : now;
    });
    if (!isWhole) return undefined;
    saved.replace(other);
    setTheirs(undefined);
    saving.clearError();
    return { isLost: false, conflicts };
  });

  return {
    stages,
    isNew: asked === undefined,
    draft,
    saved,
    categories: categories.data?.categories ?? [],
    areCategoriesLoading: categories.isLoading,
    /** A new article is asked for by nobody's id: that this person may not write one is learnt from the list. */
    refusal: asked === undefined && categories.error?.code === 'FORBIDDEN' ? categories : undefined,
    // What came from missed words is worth saving as it stands.
    hasChanges: typed.draft !== null || missed !== undefined,
    change,
    discard: () => {
      typed.clear();
      setTheirs(undefined);
      setAskingForMissing(false);
      saving.clearError();
    },
    save,
    isSaving: saving.isRunning,
    /** A conflict is no error to retry: it has a panel of its own. */
    saveError: saving.error?.code === 'VERSION_CONFLICT' ? undefined : saving.error,
    missing: isAskingForMissing && draft ? missingInDraft(draft) : [],
    /** Whether it can go on; else what is missing is marked from now on, and the first of it brought into view. */
    isReadyToSubmit: (): boolean => {
      const [first] = draft ? missingInDraft(draft) : [];
      setAskingForMissing(first !== undefined);
      if (draft && first) void bringBelowTop(idOfMissing(draft, first), ABOVE_MISSING_PX);
      return first === undefined;
    },
    /** The version somebody else saved meanwhile. */
    conflict,
    takeTheirs: () => {
      typed.clear();
      setTheirs(undefined);
      saving.clearError();
      if (conflict) saved.replace(conflict);
    },
    /** Goes on from what was saved before, over what is saved now. Answers how to take that back. */
    takeVersion: ({ article, isArchived }: Version): (() => void) => {
      const before = typed.draft;
      if (saved.data) typed.change(draftOf({ ...saved.data, ...article, isArchived }, newKey));
      return () => (before ? typed.change(before) : typed.clear());
    },
    /** Brings both together, to be looked at and saved; what both changed differently is named. */
    merge: () => (draft && conflict ? merging.run(draft, conflict) : Promise.resolve(undefined)),
    isMerging: merging.isRunning,
    mergeError: merging.error,
    overwrite: async (): Promise<boolean> =>
      draft !== undefined && conflict !== undefined && save({ ...draft, version: conflict.version }),
  };
}

export type ArticleEditor = ReturnType<typeof useArticleEditor>;
