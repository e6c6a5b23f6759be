import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstDocuments } from '../../../deployment/first-documents';
import { TOPICS } from '../../../domain/ticket';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud } from '../desk-cloud';

const owner = 'oDesk_Owner-0123456789abcdef';
const { desk, categories, hours, live, claimCode, environment } = firstDocuments(testStartAt);

describeCloud('a new environment', deskCloud(['merchant', 'shopper'], { functionEnv: environment }), (cloud) => {
  beforeEach(() => {
    // As the console's import reads them: JSON, one document a line.
    cloud.database.insert('settings', JSON.parse(JSON.stringify([desk, categories, hours, live])));
  });

  test('the printed code makes an admin, who can write and publish a first article', async () => {
    await call(cloud, owner, 'merchant', 'admin.claim', { key: 'claim-0001', code: claimCode, name: '店主' });
    const article = {
      id: 'ships-when',
      categoryId: 'shipping',
      question: '什么时候发货？',
      similar: [],
      keywords: [],
      blocks: [{ type: 'text' as const, text: '付款后 48 小时内。' }],
      tier: 'common' as const,
      conditions: {},
      demand: 0,
    };
    await call(cloud, owner, 'merchant', 'faq.save', { key: 'save-00001', article, expectedVersion: 0 });
    const articleIds = [article.id];
    await call(cloud, owner, 'merchant', 'faq.submit', { key: 'submit-001', articleIds });
    await call(cloud, owner, 'merchant', 'faq.review', { key: 'review-001', articleIds, verdict: 'approve' });
    await call(cloud, owner, 'merchant', 'faq.publish', { key: 'publish-01' });
    expect(await call(cloud, owner, 'shopper', 'faq.read', {})).toMatchObject({ unchanged: false, parts: 1 });
    const { faqHash, hours: told } = await call(cloud, owner, 'shopper', 'inbox.head', {});
    expect([faqHash, told]).toEqual([expect.any(String), live.hours]);
    const invite = { key: 'invite-001', name: '小林', roles: ['agent' as const], teamIds: [desk.defaultTeamId] };
    expect((await call(cloud, owner, 'merchant', 'member.invite', invite)).code).toHaveLength(20);
  });

  test('every topic has a team, every category an icon that is there', () => {
    expect(desk.teams.flatMap(({ topics }) => topics).sort()).toEqual([...TOPICS].sort());
    const glyphs = join(__dirname, '../../../src/components/icon/glyphs');
    expect(categories.categories.filter(({ icon }) => !existsSync(join(glyphs, `${icon}.ts`)))).toEqual([]);
  });

  test('the code itself is in nothing that is stored, and no two are the same', () => {
    expect(JSON.stringify([desk, categories, hours, live])).not.toContain(claimCode);
    expect(firstDocuments(testStartAt).claimCode).not.toBe(claimCode);
  });
});
