import type { FaqTree } from '../../domain/faq';
import type { NotHelpedReason } from '../../domain/faq/learning';
import { NOT_HELPED_REASONS } from '../../domain/faq/learning';
import type { TicketDoc } from '../_records/documents';

interface Hint {
  readonly articleId: string;
  readonly helped?: boolean | undefined;
  readonly reason?: string | undefined;
}

/** The client says which articles were read; what they ask is taken from what is published, unknown ones left out. */
export function readQuestions(hints: readonly Hint[], tree: FaqTree | undefined): TicketDoc['packet']['read'] {
  const questions = new Map(tree?.articles.map(({ id, question }) => [id, question]));
  return hints.flatMap(({ articleId, helped, reason }) => {
    const question = questions.get(articleId);
    if (question === undefined) return [];
    if (helped === undefined) return [{ question }];
    const why = NOT_HELPED_REASONS.find((one) => one === reason) as NotHelpedReason | undefined;
    return [helped || why === undefined ? { question, helped } : { question, helped, reason: why }];
  });
}
