import type { Millis } from '../../kernel';
import type { ArticleTier } from '../tiers';

/** How far what is saved of an article has come on its way to the shoppers. */
export const STAGES = ['draft', 'review', 'ready'] as const;
export type Stage = (typeof STAGES)[number];

/** What the way to publishing depends on. */
export interface StagedArticle {
  readonly stage: Stage;
  /** When it was approved; null unless it is ready. */
  readonly readyAt: Millis | null;
  /** Whose word made it ready; absent where nobody's did, or nobody wrote it down. */
  readonly approval?: Approval | null;
}

/** A second person's word, which stands on their right to give it. */
export interface Approval {
  readonly memberId: string;
  readonly at: Millis;
}

/**
 * The stage an article is in now. What was approved before the last roll back is a draft again: whoever rolled back did
 * not want to see it come back by itself.
 */
export function stageOf({ stage, readyAt }: StagedArticle, rolledBackAt: Millis | null): Stage {
  const wasRolledBack = rolledBackAt !== null && readyAt !== null && readyAt <= rolledBackAt;
  return stage === 'ready' && wasRolledBack ? 'draft' : stage;
}

/** Whether the next publishing takes what is saved of this article. */
export function isCleared(article: StagedArticle, rolledBackAt: Millis | null): boolean {
  return stageOf(article, rolledBackAt) === 'ready';
}

/**
 * Whether approving takes another person than the last writer: for everything that says something in an emergency, or
 * stops saying it. `tiers` are the saved and the published one.
 */
export function needsSecondPerson(tiers: readonly (ArticleTier | undefined)[]): boolean {
  return tiers.includes('emergency');
}
