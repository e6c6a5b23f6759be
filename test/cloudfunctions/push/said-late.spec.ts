import { COLLECTIONS } from '../../../cloudfunctions/_records/collections';
import { configOf, FUNCTIONS, type FunctionSpec } from '../../../deployment/functions';
import { SECOND } from '../../../domain/kernel';
import { enterSession, textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { deskCloud, seedDesk } from '../desk-cloud';
import { seedPublished } from '../published-faq';

const code = "export * from './test/cloudfunctions/push/slow-push';";
const config = configOf(FUNCTIONS.find(({ name }) => name === 'push') as FunctionSpec);
const collections = [...COLLECTIONS, { name: 'gates', indexes: [] }];
const lin = 'oShopper_LinXiaoman-7Qe2pD4a';

describeCloud('what is said late', deskCloud([], { collections, functions: { push: { code, config } } }), (cloud) => {
  beforeEach(() => {
    seedDesk(cloud, { conversationWay: 'desk' });
    const categories = [{ id: 'shipping', title: '物流', icon: 'truck' }];
    seedPublished(cloud, { categories, articles: [articleOf({ id: 'ships', question: '什么时候发货？' })] });
  });

  const enter = () => cloud.push(enterSession({ openid: lin, at: testStartAt, sessionFrom: '' }));
  const say = (content: string) => cloud.push(textMessage({ openid: lin, at: cloud.clock.now(), content }));
  /** Written, and on its way to the moment of sending, where it waits. */
  const written = async (turns: 1 | 2) => {
    while (cloud.database.count('turns') < turns) await new Promise((resolve) => setTimeout(resolve, 20));
    await cloud.clock.advance(SECOND);
  };
  const letOn = () => cloud.database.insert('gates', [{}]);
  const said = () => cloud.sent(lin).map(({ payload }) => (payload.text as { content: string }).content);

  test('welcome: nobody wrote meanwhile, it goes out', async () => {
    const welcome = enter();
    await written(1);
    letOn();
    await welcome;
    expect(said()).toEqual([expect.stringContaining('这里是暖心客服')]);
  });

  test('welcome: the shopper wrote meanwhile, so only what they asked is answered', async () => {
    const welcome = enter();
    await written(1);
    const answer = say('什么时候发货');
    await written(2);
    letOn();
    await Promise.all([welcome, answer]);
    expect(said()).toEqual([expect.not.stringContaining('这里是暖心客服')]);
  });

  test('answer: a person took over meanwhile, so it is dropped at the moment of sending', async () => {
    const answer = say('什么时候发货');
    await written(1);
    const handover = say('转人工');
    await written(2);
    letOn();
    await Promise.all([answer, handover]);
    expect(said()).toEqual([expect.stringContaining('好的，转人工。')]);
    const reasons = cloud.database.find('outbox').flatMap(({ effects }) => effects as { reason: string | null }[]);
    expect(reasons.map(({ reason }) => reason).sort()).toEqual([null, 'taken_over'].sort());
  });
});
