import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { HOUR, LIST_COUNTS } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import { ADMIN, LEAD, newKey, seedTicketDesk } from '../ticket-desk';

type Campaigns = InputOf<'merchant', 'campaign.save'>['campaigns'];

describeCloud('merchant: campaign replies', deskCloud(['merchant']), (cloud) => {
  const stored = {
    keywords: ['红包'],
    text: '红包在首页领。',
    fromAt: testStartAt - HOUR,
    untilAt: testStartAt + HOUR,
  };
  const other = { ...stored, keywords: ['满减'], text: '满 200 减 30。' };
  beforeEach(() => seedTicketDesk(cloud, { campaigns: [stored, { keywords: 'x' } as never] }));

  const desk = () => cloud.database.find('settings', { _id: 'desk' })[0] as Record<string, unknown>;
  const input = (campaigns: Campaigns, expectedVersion = 1) => ({ key: newKey(), campaigns, expectedVersion });
  const save = (...args: Parameters<typeof input>) => call(cloud, ADMIN, 'merchant', 'campaign.save', input(...args));

  test('campaign.list: those that a conversation believes', async () => {
    expect(await call(cloud, ADMIN, 'merchant', 'campaign.list', {})).toEqual({ campaigns: [stored], version: 1 });
  });

  test('campaign.save: all as they shall be, in their order; the log has what went and what came', async () => {
    const before = desk();
    expect(await save([other, { ...stored, text: ' 红包在首页。 ' }])).toMatchObject({ version: 2 });
    const changed = { ...stored, text: '红包在首页。' };
    expect(desk()).toEqual({ ...before, campaigns: [other, changed], v: 2 });
    expect(cloud.database.find('audit_log')).toMatchObject([
      {
        action: 'merchant/campaign.save',
        memberId: memberIdOf(ADMIN),
        changes: [{ field: 'campaigns', before: [stored], after: [other, changed] }],
      },
    ]);
    await save([], 2);
    expect(desk().campaigns).toEqual([]);
  });

  test('campaign.save: English beside the Chinese; taken away, the log says so', async () => {
    const both = { ...stored, english: 'Coupons are on the home page.' };
    await save([both]);
    expect((await call(cloud, ADMIN, 'merchant', 'campaign.list', {})).campaigns).toEqual([both]);
    await save([stored], 2);
    expect(desk().campaigns).toEqual([stored]);
    expect(cloud.database.find('audit_log').at(-1)).toMatchObject({
      changes: [{ field: 'campaigns', before: [both], after: [stored] }],
    });
  });

  test('campaign.save: what could not answer is refused with the campaign and the rule, and nothing is written', async () => {
    const before = desk();
    const cases: readonly [Campaigns, object][] = [
      [[other, { ...stored, untilAt: stored.fromAt }], { path: 'campaigns.1', rule: 'backwards' }],
      [[stored, { ...other, keywords: ['红 包'] }], { path: 'campaigns.0', rule: 'keyword_twice' }],
      [[{ ...stored, keywords: [] }], { path: 'campaigns.0.keywords', rule: 'min_length' }],
      [[{ ...stored, keywords: ['  '] }], { path: 'campaigns.0.keywords.0', rule: 'min_length' }],
      [[{ ...stored, text: '长'.repeat(501) }], { path: 'campaigns.0.text', rule: 'max_length' }],
      [[{ ...stored, english: 'x'.repeat(501) }], { path: 'campaigns.0.english', rule: 'max_length' }],
      [[{ ...stored, english: ' ' }], { path: 'campaigns.0.english', rule: 'min_length' }],
      [Array(LIST_COUNTS.campaigns + 1).fill(stored), { path: 'campaigns', rule: 'max_length' }],
    ];
    for (const [campaigns, field] of cases) {
      const answer = await callAction(cloud, ADMIN, 'merchant', 'campaign.save', input(campaigns));
      expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', details: { fields: [field, ...rest(answer)] } } });
    }
    expect(desk()).toEqual(before);
  });
  const rest = (answer: object): unknown[] =>
    ((answer as { error?: { details?: { fields?: unknown[] } } }).error?.details?.fields ?? []).slice(1);

  test('campaign.save: who saw another version, and who is no admin, is refused', async () => {
    const refused = (openid: string, expectedVersion: number) =>
      refusal(cloud, openid, 'merchant', 'campaign.save', input([], expectedVersion));
    expect(await refused(ADMIN, 9)).toBe('VERSION_CONFLICT');
    expect(await refused(LEAD, 1)).toBe('FORBIDDEN');
    expect(await refusal(cloud, LEAD, 'merchant', 'campaign.list', {})).toBe('FORBIDDEN');
  });
});
