import { FIRST_POLICIES, type ServicePolicy } from '../../../domain/service-level';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud } from '../desk-cloud';
import { ADMIN, LEAD, newKey, SHOPPER, seedTicketDesk } from '../ticket-desk';

describeCloud('merchant: promises', deskCloud(['merchant', 'shopper']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const save = async (openid: string, policies: readonly ServicePolicy[]) => {
    const { version } = await call(cloud, openid, 'merchant', 'promise.get', {});
    const answer = await callAction(cloud, openid, 'merchant', 'promise.save', {
      key: newKey(),
      policies: policies as never,
      expectedVersion: version,
    });
    return answer.ok ? 'saved' : answer.error.code;
  };
  const ofTeam = (teamId: string): ServicePolicy => ({
    id: `of-${teamId}`,
    name: teamId,
    match: { teamIds: [teamId], topics: [], tiers: [], priorities: [], channels: [] },
    targets: { first: 5, next: 5, resolution: null },
    isInHours: true,
  });

  test('an admin sets all, a lead those of their teams alone; both are written down', async () => {
    expect(await save(LEAD, FIRST_POLICIES)).toBe('FORBIDDEN');
    expect(await save(ADMIN, FIRST_POLICIES)).toBe('saved');
    expect(await save(LEAD, [ofTeam('aftersale'), ...FIRST_POLICIES])).toBe('saved');
    expect(await save(LEAD, [ofTeam('presale'), ...FIRST_POLICIES])).toBe('FORBIDDEN');
    expect(await save(LEAD, FIRST_POLICIES.slice(1))).toBe('FORBIDDEN');
    expect(await call(cloud, LEAD, 'merchant', 'promise.get', {})).toMatchObject({
      ownIds: ['of-aftersale'],
      isForAll: false,
      teams: [{ id: 'aftersale' }],
    });
    const logged = cloud.database.find('audit_log').map(({ action }) => action);
    expect(logged).toEqual(['merchant/promise.save', 'merchant/promise.save']);
  });

  test('the last takes what is left, and the others say which they take', async () => {
    expect(await save(ADMIN, FIRST_POLICIES.slice(0, 1))).toBe('INVALID_INPUT');
    expect(await save(ADMIN, [...FIRST_POLICIES].reverse())).toBe('INVALID_INPUT');
    expect(await save(ADMIN, [])).toBe('saved');
  });

  test('what shoppers read as the usual reply is what is promised', async () => {
    await save(ADMIN, FIRST_POLICIES);
    await cloud.clock.advance(31_000);
    const head = await call(cloud, SHOPPER, 'shopper', 'inbox.head', {});
    expect(head.usualReplyMillis).toBe(30 * 60_000);
    const times = await call(cloud, SHOPPER, 'shopper', 'hours.get', { of: { kind: 'topic', topic: 'refund' } });
    expect(times.promisedMillis).toBe(30 * 60_000);
  });
});
