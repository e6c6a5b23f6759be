import { configOf, FUNCTIONS, type FunctionSpec } from '../../../deployment/functions';
import { SECOND } from '../../../domain/kernel';
import { enterSession, textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { deskCloud, seedDesk } from '../desk-cloud';

const code = "export * from './test/cloudfunctions/push/slow-push';";
const config = configOf(FUNCTIONS.find(({ name }) => name === 'push') as FunctionSpec);
const lin = 'oShopper_LinXiaoman-7Qe2pD4a';

describeCloud('a welcome that takes its time', deskCloud([], { functions: { push: { code, config } } }), (cloud) => {
  beforeEach(() => seedDesk(cloud));

  const enter = () => cloud.push(enterSession({ openid: lin, at: testStartAt, sessionFrom: '' }));
  const entered = async () => {
    while (cloud.database.count('heads') === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  test('nobody wrote meanwhile: it goes out', async () => {
    await enter();
    expect(cloud.sent(lin)).toHaveLength(1);
  });

  test('the shopper wrote meanwhile and a person answers: it is dropped at the moment of sending', async () => {
    const welcome = enter();
    await entered();
    await cloud.clock.advance(SECOND);
    await cloud.push(textMessage({ openid: lin, at: cloud.clock.now(), content: '在吗' }));
    await welcome;
    expect(cloud.sent(lin)).toHaveLength(0);
  });
});
