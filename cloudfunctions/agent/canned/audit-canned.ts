import { type CannedEnglish, ownerOf } from '../../../domain/canned';
import type { Context, Transaction } from '../../_records';
import { audit } from '../../_records/audit';
import type { CannedReplyDoc } from '../../_records/documents';

interface Change {
  readonly key: string;
  readonly known: CannedReplyDoc | undefined;
  readonly saved: CannedReplyDoc | undefined;
}

/** Writes down what became of a prepared reply of the shop's or a team's. One's own is nobody else's to read. */
export async function auditCanned(transaction: Transaction, context: Context, change: Change): Promise<void> {
  const { key, known, saved } = change;
  const reply = saved ?? known;
  const owners = [known, saved].flatMap((one) => (one ? [ownerOf(one.scope)] : []));
  if (!reply || owners.every(({ of }) => of === 'own')) return;
  const [before, after] = [known, saved].map((one) => one && asLogged(one));
  const owner = ownerOf(reply.scope);
  const teamId = owner.of === 'team' ? owner.teamId : undefined;
  await audit(transaction, context, { key, targetId: reply._id, target: reply.title, teamId, before, after });
}

/** What is one's own is left out of both sides. */
function asLogged({ scope, title, text, english, shortcut, folder, purpose, pictures = [] }: CannedReplyDoc) {
  const owner = ownerOf(scope);
  return owner.of === 'own'
    ? undefined
    : { of: owner.of, title, text, english: inOneText(english), shortcut, folder, purpose, pictures: pictures.length };
}

const inOneText = (english: CannedEnglish | undefined): string | undefined =>
  english && [english.title, english.text].filter(Boolean).join('\n');
