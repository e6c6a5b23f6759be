import { ownerOf } from '../../../domain/canned';
import type { Context, Transaction } from '../../_records';
import { audit } from '../../_records/audit';
import type { MacroDoc } from '../../_records/documents';

interface Change {
  readonly key: string;
  readonly known: MacroDoc | undefined;
  readonly saved: MacroDoc | undefined;
}

/** Writes down what became of prepared steps of the shop's or a team's. One's own are nobody else's to read. */
export async function auditMacro(transaction: Transaction, context: Context, change: Change): Promise<void> {
  const { key, known, saved } = change;
  const macro = saved ?? known;
  const owners = [known, saved].flatMap((one) => (one ? [ownerOf(one.scope)] : []));
  if (!macro || owners.every(({ of }) => of === 'own')) return;
  const [before, after] = [known, saved].map((one) => one && asLogged(one));
  const owner = ownerOf(macro.scope);
  const teamId = owner.of === 'team' ? owner.teamId : undefined;
  await audit(transaction, context, { key, targetId: macro._id, target: macro.title, teamId, before, after });
}

/** What is one's own is left out of both sides. */
function asLogged({ scope, title, steps }: MacroDoc) {
  const { of } = ownerOf(scope);
  return of === 'own' ? undefined : { of, title, labels: steps.labelIds, reply: steps.reply, end: steps.end };
}
