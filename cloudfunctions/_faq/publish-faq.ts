import { type FaqTree, isPictureAddress } from '../../domain/faq';
import {
  type Approval,
  approvalsBehind,
  blockingProblems,
  differenceOf,
  nextEdition,
  type Problem,
  picturesOf,
} from '../../domain/faq/editing';
import { AppError, type Millis } from '../../domain/kernel';
import { deskSettings, temporaryUrls } from '../_records';
import { savedFaq } from './faq-records';
import { privatePictures } from './public-pictures';
import { voidApprovals } from './standing-approvals';
import { type EditionSwitch, switchEdition } from './switch-edition';

/** Of the problems that stand against publishing, so many are named. */
const MAX_PROBLEMS = 20;

/**
 * Publishes what is ready, and leaves everything else as it is published. Throws NOT_PUBLISHABLE, with
 * `details.problems` and `details.problemCount`, when something stands against it.
 */
export function publishFaq<A>(change: Omit<EditionSwitch<A>, 'prepare'>): Promise<A> {
  let approvals: ReadonlyMap<string, Approval> = new Map();
  return switchEdition({
    ...change,
    prepare: async ({ settings, edition }) => {
      const saved = await savedFaq();
      const next = nextEdition(edition, saved, settings?.rolledBackAt ?? null);
      await requirePublishable(edition, next, change.now);
      approvals = approvalsBehind(edition, next, saved);
      return { edition: next, categories: saved.categories };
    },
    finish: async (transaction, switched) => {
      refuseFor(await voidApprovals(approvals, (...where) => transaction.get(...where)));
      return change.finish(transaction, switched);
    },
  });
}

async function requirePublishable(before: FaqTree, next: FaqTree, now: Millis): Promise<void> {
  const changed = changedIds(before, next);
  // Pictures of what was published before were looked at then.
  const news = next.articles.filter(({ id }) => changed.has(id));
  const problems = blockingProblems({
    edition: next,
    pages: await knownPages(now),
    goneFiles: await goneFiles(news.flatMap(picturesOf)),
  });
  refuseFor(problems);
}

function refuseFor(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new AppError('NOT_PUBLISHABLE', { problems: problems.slice(0, MAX_PROBLEMS), problemCount: problems.length });
}

/** Ids of what is new or changed in the later of two editions. */
export function changedIds(before: FaqTree, next: FaqTree): ReadonlySet<string> {
  const changes = differenceOf(before, next).filter(({ kind }) => kind !== 'removed');
  return new Set(changes.map(({ articleId }) => articleId));
}

/** Pages that links can lead to; undefined where the deployment did not list them. */
export async function knownPages(now: Millis): Promise<ReadonlySet<string> | undefined> {
  const { pages } = await deskSettings(now);
  return pages && new Set(pages);
}

/**
 * Those of the pictures that cannot be shown: their file is gone from storage, it is not for everybody, or their address is
 * none. Pictures on the web are not looked for.
 */
export async function goneFiles(fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  const stored = [...new Set(fileIds)].filter((fileId) => fileId.startsWith('cloud://'));
  const misplaced = fileIds.filter((fileId) => !isPictureAddress(fileId));
  if (stored.length === 0) return new Set(misplaced);
  const [urls, hidden] = await Promise.all([temporaryUrls(stored), privatePictures(stored)]);
  return new Set([...misplaced, ...hidden, ...stored.filter((fileId) => !urls.has(fileId))]);
}
