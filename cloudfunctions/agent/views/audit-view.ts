import { ownerOf } from '../../../domain/canned';
import type { Context, Transaction } from '../../_records';
import { audit } from '../../_records/audit';
import type { ViewDoc } from '../../_records/documents';

interface Change {
  readonly key: string;
  readonly known: ViewDoc | undefined;
  readonly saved: ViewDoc | undefined;
}

/** Writes down what became of a filter of the shop's or a team's. One's own are nobody else's to read. */
export async function auditView(transaction: Transaction, context: Context, change: Change): Promise<void> {
  const { key, known, saved } = change;
  const view = saved ?? known;
  const [before, after] = [known, saved].map((one) => one && asLogged(one));
  if (!view || (!before && !after)) return;
  const owner = ownerOf(view.scope);
  const teamId = owner.of === 'team' ? owner.teamId : undefined;
  await audit(transaction, context, { key, targetId: view._id, target: view.title, teamId, before, after });
}

/** What is one's own is left out of both sides. */
function asLogged({ scope, title, filter }: ViewDoc) {
  const { of } = ownerOf(scope);
  return of === 'own' ? undefined : { of, title, ...filter };
}
