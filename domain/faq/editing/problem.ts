/** What a check before publishing can find. */
export const CHECK_KINDS = [
  /** Its category does not exist: nobody could find it. */
  'unknown_category',
  /** A slot that no fact will ever fill. */
  'unknown_slot',
  /** A slot without words for the case that the fact is not known. */
  'slot_without_fallback',
  /** A blank that stands for something of one person was left in. */
  'blank_left',
  /** There is no answer: no words and no picture. */
  'no_answer',
  /** Its conditions never hold. */
  'impossible_conditions',
  /** Its last day is over: nobody is shown it any more. */
  'expired',
  /** Its first day is still to come: nobody is shown it yet. */
  'not_begun',
  /** Whoever approved it as the second person may approve nothing any more. */
  'approval_void',
  /** It asks what another asks. */
  'duplicate',
  /** One of its wordings finds another article, or comes so near that it takes that one's hits. */
  'steals',
  /** A link to a page that does not exist, or a picture whose file is gone. */
  'dead_link',
  /** Less than 80 % of what is asked is within two taps. */
  'coverage',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** One finding. Errors stand against publishing; warnings are told. */
export interface Problem {
  readonly kind: CheckKind;
  readonly severity: 'error' | 'warning';
  readonly articleId?: string;
  /** The article it clashes with. */
  readonly otherId?: string;
  /** The wording, slot, page or file it is about. */
  readonly text?: string | undefined;
}

/** Errors before warnings, each kind together. */
export function bySeverity(a: Problem, b: Problem): number {
  const rank = ({ severity, kind }: Problem) => (severity === 'error' ? 0 : 100) + CHECK_KINDS.indexOf(kind);
  return rank(a) - rank(b);
}
