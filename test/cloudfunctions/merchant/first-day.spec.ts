import { codeHash } from '../../../cloudfunctions/_sdk/crypto';
import { FIRST_CALENDAR } from '../../../domain/calendar';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud, REPLY_TEMPLATE, refusal, seedDesk } from '../desk-cloud';
import { CLAIM_CODE } from '../desk-writes';
import { ADMIN, AGENT, LEAD, newKey, SHOPPER, seedTicketDesk, ticketThatIs } from '../ticket-desk';

describeCloud('merchant: the first day', deskCloud(['merchant', 'shopper', 'agent']), (cloud) => {
  const done = async () => {
    const { steps } = await call(cloud, ADMIN, 'merchant', 'firstDay.get', {});
    return steps.filter(({ isDone }) => isDone).map(({ step }) => step);
  };

  test('firstDay.get: of a shop of nothing but its admin nothing is done; each step is as soon as it is there', async () => {
    seedDesk(cloud, {
      adminClaimHash: codeHash(CLAIM_CODE),
      templates: { reply: { templateId: REPLY_TEMPLATE, keys: { title: 'thing1' } } },
    });
    await call(cloud, ADMIN, 'merchant', 'admin.claim', { key: newKey(), code: CLAIM_CODE, name: '店主' });
    expect(await done()).toEqual([]);
    const saves = { changes: { shopName: '山野' }, expectedVersion: 2 };
    await call(cloud, ADMIN, 'merchant', 'settings.save', { key: newKey(), ...saves });
    const calendar = JSON.parse(JSON.stringify(FIRST_CALENDAR)) as typeof FIRST_CALENDAR as never;
    await call(cloud, ADMIN, 'merchant', 'hours.save', { key: newKey(), calendar, expectedVersion: 0 });
    await call(cloud, ADMIN, 'merchant', 'member.invite', { key: newKey(), name: '小林', roles: ['agent'] });
    expect(await done()).toEqual(['named', 'hours', 'colleague']);
  });

  test('firstDay.get: a published FAQ, both templates, colleagues and an answered message', async () => {
    seedTicketDesk(cloud);
    expect(await done()).toEqual(['colleague', 'templates']);
    await ticketThatIs(cloud, 'asked');
    cloud.database.insert('settings', [{ _id: 'live', faqHash: 'h', v: 1, hours: null }]);
    expect(await done()).toEqual(['faq', 'colleague', 'templates', 'answered']);
  });

  test('firstDay.get: for admins alone', async () => {
    seedTicketDesk(cloud);
    for (const openid of [LEAD, AGENT, SHOPPER]) {
      expect(await refusal(cloud, openid, 'merchant', 'firstDay.get', {})).toBe('FORBIDDEN');
    }
    expect(cloud.clock.now()).toBe(testStartAt);
  });
});
