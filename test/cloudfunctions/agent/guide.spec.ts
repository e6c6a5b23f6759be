import { describeCloud } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { call, deskCloud } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import { AGENT, EDITOR, seedTicketDesk } from '../ticket-desk';

describeCloud('agent: the guide', deskCloud(['agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const search = (text: string) => call(cloud, AGENT, 'agent', 'guide.search', { text });
  const edition = {
    categories: [{ id: 'shipping', title: '物流', icon: 'truck' }],
    articles: [
      articleOf({ id: 'ships', question: '什么时候发货' }),
      articleOf({
        id: 'limit',
        question: '晚发赔付上限是多少',
        tier: 'guide',
        blocks: [{ type: 'text', text: '20 元' }],
      }),
      articleOf({ id: 'storm', question: '大雪封路怎么回复', tier: 'emergency' }),
    ],
  };

  test('finds what shoppers read, the business guide and emergency scripts, with the answers', async () => {
    seedPublished(cloud, edition);
    expect((await search('赔付上限')).articles[0]).toEqual({
      id: 'limit',
      question: '晚发赔付上限是多少',
      tier: 'guide',
      categoryTitle: '物流',
      blocks: [{ type: 'text', text: '20 元' }],
    });
    expect((await search('什么时候发货')).articles[0]).toMatchObject({ id: 'ships', tier: 'common' });
    expect((await search('大雪')).articles[0]).toMatchObject({ id: 'storm', tier: 'emergency' });
  });

  test('nothing published yet: nothing is found; a later publication is seen at once', async () => {
    expect((await search('赔付上限')).articles).toEqual([]);
    seedPublished(cloud, edition);
    expect((await search('赔付上限')).articles).not.toEqual([]);
  });

  test('the session tells an editor of every function that the roles open', async () => {
    const { may } = await call(cloud, EDITOR, 'agent', 'session.get', {});
    expect(may).toEqual(expect.arrayContaining(['merchant/faq.publish', 'exchange/faq.export']));
    expect((await call(cloud, AGENT, 'agent', 'session.get', {})).may).toContain('agent/guide.search');
  });
});
