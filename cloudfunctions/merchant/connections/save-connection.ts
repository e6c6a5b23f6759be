import { type HandlerInput, merchantActions, type SpecOf } from '../../../contract';
import { CLOSED_BREAKER, CONNECTION_BOUNDS, mayWant } from '../../../domain/connections';
import { AppError, type Millis } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { type Context, requireMember, type Transaction, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { newSecret, sealSecret, sealTarget, secretOf, targetOf } from '../../_records/connection-secrets';
import type { ConnectionDoc } from '../../_records/documents';
import { preparedNow } from '../../_records/still-allowed';
import { stableId } from '../../_sdk';
import { requireConnection, setOutline } from './outlines';
import { readTarget, shownOf } from './target';

type Spec = SpecOf<'merchant', 'connection.save'>;
type Input = HandlerInput<Spec>;

/** Sets up where something is told outside, or changes it. It goes by the caller’s right from then on. */
export const saveConnection: Handler<Spec> = async (context, input) => {
  requireFitting(input);
  const { sealedSecret, ...ack } = await writeOnce(context, input, async (transaction) => {
    const known = await knownIn(transaction, input);
    const at = preparedNow(context, merchantActions['connection.save']);
    const saved = connectionToBe(context, input, known, at);
    const { _id, name, v: version } = saved;
    await transaction.set('connections', saved);
    const count = await setOutline(transaction, _id, saved);
    const most = CONNECTION_BOUNDS.connections;
    if (count > most) throw new AppError('INVALID_STATE', { most });
    await audit(transaction, context, {
      ...{ key: input.key, targetId: _id, target: name },
      ...(known && { before: loggedOf(known) }),
      after: { ...loggedOf(saved), ...(known && input.target && { isMoved: true }) },
    });
    const isNew = saved.secret !== known?.secret;
    return { connectionId: _id, version, sealedSecret: (isNew && saved.secret) || null, at };
  });
  return { ...ack, ...(sealedSecret && { secret: secretOf(ack.connectionId, sealedSecret) }) };
};

/** Throws INVALID_INPUT for what no schema sees. */
function requireFitting({ kind, wants, target }: Input): void {
  if (!wants.every((want) => mayWant(kind, want))) throw invalid('wants', 'unknown');
  if (target && target.kind !== kind) throw invalid('target', 'kind');
}

/** What is changed; undefined: it is new. Throws NOT_FOUND, VERSION_CONFLICT. */
async function knownIn(transaction: Transaction, input: Input): Promise<ConnectionDoc | undefined> {
  const { connectionId, expectedVersion, kind } = input;
  const known = connectionId === undefined ? undefined : await requireConnection(transaction, connectionId);
  const currentVersion = known?.v ?? 0;
  if (currentVersion !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion });
  if (known && known.kind !== kind) throw invalid('kind', 'fixed');
  return known;
}

function connectionToBe(context: Context, input: Input, known: ConnectionDoc | undefined, at: Millis): ConnectionDoc {
  const { key, kind, name, isOn, wants, withTexts, withShopper } = input;
  const _id = known?._id ?? `n${stableId('connection', context.openid, key)}`;
  const kept = known && targetOf(known);
  const target = input.target ? readTarget(input.target, kept) : kept;
  if (!target) throw invalid('target', 'required');
  const isWebhook = kind === 'webhook';
  return {
    ...(known ?? { createdAt: at, takenAt: 0 }),
    ...{ _id, updatedAt: at, v: (known?.v ?? 0) + 1, by: requireMember(context)._id, byAt: at },
    ...{ kind, name, isOn, wants: [...new Set(wants)], shows: shownOf(target), target: sealTarget(_id, target) },
    ...{ withTexts: isWebhook && withTexts, withShopper: isWebhook && withShopper },
    ...(isWebhook && !known?.secret && { secret: sealSecret(_id, newSecret()) }),
    // Whoever has just changed it wants to see whether it works now.
    ...{ breaker: CLOSED_BREAKER, failure: null, failureCode: null },
  };
}

/** What the operation log may hold of it: where to, never a key. */
const loggedOf = ({ name, kind, isOn, wants, shows, withTexts, withShopper }: ConnectionDoc) => ({
  ...{ name, kind, isOn, wants, shows, withTexts, withShopper },
});

const invalid = (path: string, rule: string) => new AppError('INVALID_INPUT', { fields: [{ path, rule }] });
