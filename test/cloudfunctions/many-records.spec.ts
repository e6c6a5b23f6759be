import { articleDoc } from '../../cloudfunctions/_faq/faq-docs';
import { memberIdOf } from '../../cloudfunctions/_records/context';
import { chinaDay, DAY, MINUTE } from '../../domain/kernel';
import { describeCloud, testStartAt } from '../cloud/describe-cloud';
import { articleOf } from '../domain/faq/article-of';
import { call, deskCloud, seedDesk } from './desk-cloud';
import { EDITOR, faqDesk, seedFaq } from './merchant/faq-desk';
import { ADMIN, AGENT, seedTicketDesk } from './ticket-desk';

const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };
const many = <T>(count: number, make: (nth: number) => T): T[] => Array.from({ length: count }, (_, nth) => make(nth));

// More of each than one query gives by either of WeChat's two pages, with what a shop may have.
describe.each([100, 1_000])('more than a query gives, where it gives %i', (mostRecords) => {
  const functions = ['merchant', 'agent', 'jobs', 'chores', 'shopper'];
  describeCloud('every one is found', deskCloud(functions, { mostRecords }), (cloud) => {
    const members = (count: number, more: object) =>
      cloud.database.insert(
        'members',
        many(count, (nth) => {
          const openid = `oDesk_Many${String(nth).padStart(4, '0')}-0123456789`;
          const place = { openid, name: `同事${nth}`, roles: ['agent'], teamIds: [], status: 'active' };
          return { _id: memberIdOf(openid), ...born, ...place, ...more };
        }),
      );

    it('faq.list, faq.publish: every article is listed, and published', async () => {
      seedFaq(cloud);
      const { as, publish, published } = faqDesk(cloud);
      const articles = many(1_120, (nth) => articleOf({ id: `many-${nth}`, updatedAt: testStartAt }));
      cloud.database.insert(
        'faq_articles',
        articles.map((article) => ({ ...articleDoc(article) })),
      );
      const rows: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await as(EDITOR, 'faq.list', { cursor });
        rows.push(...page.articles.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(rows).toHaveLength(cloud.database.count('faq_articles'));
      expect(new Set(rows).size).toBe(rows.length);
      await publish();
      const ids = new Set(published().tree.articles.map(({ id }) => id));
      expect(articles.filter(({ id }) => !ids.has(id))).toEqual([]);
    });

    it('faq.figures: every part of every day is counted', async () => {
      seedFaq(cloud);
      const { as, publish } = faqDesk(cloud);
      await publish();
      const [article] = cloud.database.find('faq_articles', { tier: 'common' }) as { _id: string }[];
      const day = chinaDay(testStartAt);
      cloud.database.insert(
        'faq_days',
        many(240, (nth) => ({
          _id: `${day - (nth % 30)}.${Math.floor(nth / 30)}`,
          ...born,
          day: day - (nth % 30),
          articles: { [String(article?._id)]: { views: 1 } },
          totals: { misses: 1 },
        })),
      );
      const { selfService, articles } = await as(EDITOR, 'faq.figures', {});
      expect([selfService.misses, articles[0]?.views]).toEqual([240, 240]);
    });

    it('member.list, colleague.list: everybody', async () => {
      seedTicketDesk(cloud);
      const before = cloud.database.count('members');
      members(150, {});
      const { members: listed } = await call(cloud, ADMIN, 'merchant', 'member.list', {});
      expect(listed).toHaveLength(before + 150);
      const colleagues = await call(cloud, AGENT, 'agent', 'colleague.list', {});
      expect(colleagues.members.filter(({ name }) => name.startsWith('同事'))).toHaveLength(150);
    });

    it('release: what any of many who are gone still held goes back to the queue', async () => {
      seedDesk(cloud);
      members(230, { status: 'disabled' });
      const holders = cloud.database.find('members').map(({ _id }) => String(_id));
      cloud.database.insert(
        'tickets',
        [holders[0], holders[120], holders[229]].map((assigneeId, nth) => ({
          _id: `t${nth}`,
          ...born,
          number: `N${nth}`,
          topic: 'shipping',
          status: 'open',
          queue: 'held',
          teamIds: ['aftersale'],
          assigneeId,
          assigneeName: '同事',
          lastAssigneeId: assigneeId,
          waitingSinceAt: testStartAt,
          timerAt: testStartAt + 7 * DAY,
          holdUntilAt: null,
          holdReason: null,
        })),
      );
      await cloud.clock.advance(MINUTE);
      expect(cloud.database.find('tickets', { queue: 'waiting' })).toHaveLength(3);
    });
  });
});
