import { merchantActions, type SpecOf } from '../../../contract';
import { CONNECTION_BOUNDS } from '../../../domain/connections';
import type { Handler } from '../../_entry';
import { find, findByIds } from '../../_records';
import { targetOf } from '../../_records/connection-secrets';
import type { ConnectionDoc } from '../../_records/documents';
import { stillStands } from '../../_records/still-allowed';

/** Every connection and how it does, in the order in which they were made. No key and no whole address leaves. */
export const listConnections: Handler<SpecOf<'merchant', 'connection.list'>> = async ({ now }) => {
  const found = await find('connections', {}, { orderBy: [['_id', 'asc']], limit: CONNECTION_BOUNDS.connections });
  const members = new Map(
    (await findByIds('members', [...new Set(found.map(({ by }) => by))])).map((member) => [member._id, member]),
  );
  const spec = merchantActions['connection.save'];
  return {
    connections: found
      .sort((one, other) => one.createdAt - other.createdAt)
      .map((connection) => {
        const { _id: id, kind, name, isOn, wants, withTexts, withShopper, shows, by, byAt, v: version } = connection;
        const { breaker, takenAt, failure, failureCode = null } = connection;
        return {
          ...{ id, kind, name, isOn, wants: [...wants], withTexts, withShopper, shows, version, failure, failureCode },
          ...mailboxOf(connection),
          isStanding: stillStands(members.get(by), byAt, spec),
          savedBy: members.get(by)?.name ?? '',
          takenAt: takenAt === 0 ? null : takenAt,
          pausedUntilAt: breaker.pausedUntilAt > now() ? breaker.pausedUntilAt : null,
        };
      }),
  };
};

/** How a mailbox was set up, but for its password. */
function mailboxOf(connection: ConnectionDoc) {
  if (connection.kind !== 'email') return {};
  const target = targetOf(connection);
  if (target.kind !== 'email') return {};
  const { host, port, user, from, to } = target;
  return { mailbox: { host, port, user, from, to: [...to] } };
}
