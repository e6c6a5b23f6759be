import { type CloudEvent, cardMessage, enterSession, imageMessage, textMessage } from '../../../local-cloud';
import { createTestCloud, describeCloud, type TestCloud, testStartAt } from '../../cloud/describe-cloud';
import { pushFunction } from '../relay-function';

const collections = ['pushed', 'answers'].map((name) => ({ name, indexes: [] }));
const text = textMessage({ openid: 'oAlice', at: testStartAt, content: '在吗' });
const entry = enterSession({ openid: 'oAlice', at: testStartAt, sessionFrom: 'order:7' });

describeCloud('message push', { functions: { push: pushFunction }, collections }, (cloud) => {
  const plan = (answer: Record<string, unknown>) => cloud.database.insert('answers', [answer]);
  const pushed = () => cloud.database.find('pushed');

  it('a message: reaches the function as it is, with the person in the context', async () => {
    expect(await cloud.push(text)).toEqual({ attempts: 1, returned: 'success' });
    expect(pushed()).toMatchObject([{ event: text, OPENID: 'oAlice', SOURCE: 'wx_unknown' }]);
  });

  it('a function that throws: is tried again', async () => {
    plan({ throwsUntil: 3, answer: 'success' });
    expect(await cloud.push(text)).toEqual({ attempts: 3, returned: 'success' });
  });

  it('at least once: the same event may come twice although it was answered', async () => {
    expect(await cloud.push(text, { isDeliveredTwice: true })).toEqual({ attempts: 2, returned: 'success' });
    expect(pushed().map(({ event }) => event)).toEqual([text, text]);
  });

  it('a transfer: puts the message into the hands of the human desk', async () => {
    plan({ transfer: true });
    const { fault } = await cloud.push(text);
    expect(fault).toBeUndefined();
    expect(cloud.humanDesk.messages('oAlice')).toEqual([{ at: testStartAt, openid: 'oAlice', event: text }]);
    expect(cloud.humanDesk.messages('oBobby')).toEqual([]);
  });

  it.each([
    ['to the wrong person', { ToUserName: 'gh_local000000' }, 'ToUserName'],
    ['from the wrong side', { FromUserName: 'oAlice' }, 'FromUserName'],
    ['with a time that is no number', { CreateTime: 'now' }, 'CreateTime'],
  ])('a transfer %s: is a fault and transfers nothing', async (_what, change, why) => {
    plan({ transfer: true, change });
    expect((await cloud.push(text)).fault).toContain(why);
    expect(cloud.humanDesk.messages()).toEqual([]);
  });

  it('a transfer of an event: is a fault', async () => {
    plan({ transfer: true });
    expect((await cloud.push(entry)).fault).toContain('only messages');
  });

  it.each([{ ok: true }, 'done', 1, { MsgType: 'text' }])(
    'an answer WeChat does not know: %j is a fault',
    async (answer) => {
      plan({ answer });
      expect((await cloud.push(text)).fault).toBeDefined();
    },
  );

  it.each(['success', ''])('an answer of "%s": is no fault', async (answer) => {
    plan({ answer });
    expect((await cloud.push(text)).fault).toBeUndefined();
  });

  it('an agent took the person on: messages pass the function by until closed', async () => {
    cloud.humanDesk.accept('oAlice');
    expect(await cloud.push(text)).toEqual({ attempts: 0, returned: undefined });
    expect((await cloud.push(entry)).attempts).toBe(1);
    cloud.humanDesk.close('oAlice');
    expect((await cloud.push(text)).attempts).toBe(1);
    expect(cloud.humanDesk.messages('oAlice')).toHaveLength(1);
  });

  it('an agent who never closed: after 30 minutes messages come to the function again', async () => {
    cloud.humanDesk.accept('oAlice');
    await cloud.clock.advance(30 * 60_000);
    expect((await cloud.push(text)).attempts).toBe(1);
  });

  it('a watcher: hears of every push, its attempts and its fault', async () => {
    const seen: CloudEvent[] = [];
    const stop = cloud.onEvent((event) => void (event.type === 'push' && seen.push(event)));
    plan({ answer: 'done' });
    await cloud.push(entry);
    stop();
    expect(seen).toEqual([
      { type: 'push', at: testStartAt, event: 'event:user_enter_tempsession', attempts: 1, fault: 'returned "done"' },
    ]);
  });
});

describe('a push that is not answered in time', () => {
  const options = { functions: { push: pushFunction }, collections, poolSize: 4 };
  /** Sleeps far longer than anybody waits, until this attempt. */
  const sleepUntil = (cloud: TestCloud, attempt: number) =>
    cloud.database.insert('answers', [{ sleepsUntil: attempt, sleeps: 30_000, answer: 'success' }]);
  /** A cold start may take longer than these tests wait for an answer. */
  const warm = (cloud: TestCloud) =>
    beforeAll(() => Promise.all(Array.from({ length: 4 }, () => cloud.callFunction('push', {}, { openid: 'oWarm' }))));

  describeCloud('never', { ...options, pushAnswerMillis: 500 }, (cloud) => {
    warm(cloud);
    it('three attempts in all, each a call of its own', async () => {
      sleepUntil(cloud, 99);
      expect(await cloud.push(text)).toMatchObject({ attempts: 3, fault: expect.stringContaining('no answer') });
      while (cloud.database.count('pushed') < 3) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(cloud.database.count('pushed')).toBe(3);
    });
  });

  describeCloud('a slow answer, then a quick one', { ...options, pushAnswerMillis: 3_000 }, (cloud) => {
    warm(cloud);
    it('the second attempt counts', async () => {
      sleepUntil(cloud, 2);
      expect(await cloud.push(text)).toEqual({ attempts: 2, returned: 'success' });
    });
  });
});

describe('who listens', () => {
  it('nobody: messages go to the human desk, events nowhere, and the reply window opens all the same', async () => {
    const cloud = await createTestCloud();
    try {
      expect(await cloud.push(text)).toEqual({ attempts: 0, returned: undefined });
      expect((await cloud.push(entry)).attempts).toBe(0);
      expect(cloud.humanDesk.messages()).toHaveLength(1);
    } finally {
      await cloud.close();
    }
  });

  it('only the rows of the console: the rest goes to the human desk', async () => {
    const cloud = await createTestCloud({ functions: { push: pushFunction }, collections, pushRows: ['text'] });
    try {
      const image = imageMessage({ openid: 'oAlice', at: testStartAt, picUrl: 'http://p', mediaId: 'm' });
      expect((await cloud.push(text)).attempts).toBe(1);
      expect((await cloud.push(image)).attempts).toBe(0);
      expect((await cloud.push(entry)).attempts).toBe(0);
      expect(cloud.humanDesk.messages()).toMatchObject([{ event: { MsgType: 'image' } }]);
    } finally {
      await cloud.close();
    }
  });
});

describe('events as WeChat writes them', () => {
  const at = testStartAt + 999;

  it('a message id: is a text too long for a number, and never the same twice', () => {
    const [one, two] = ['a', 'b'].map((content) => textMessage({ openid: 'oAlice', at, content }).MsgId);
    expect(one).not.toBe(two);
    expect(Number(one)).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
  });

  it('the time: seconds, as a number or as a text', () => {
    expect(text.CreateTime).toBe(testStartAt / 1000);
    const asText = textMessage({ openid: 'oAlice', at, content: '在吗', createTimeAs: 'text' });
    expect(asText.CreateTime).toBe(String(testStartAt / 1000));
  });

  it('entering: has no message id', () => {
    expect(entry).toEqual({
      ToUserName: 'gh_local000000',
      FromUserName: 'oAlice',
      CreateTime: testStartAt / 1000,
      MsgType: 'event',
      Event: 'user_enter_tempsession',
      SessionFrom: 'order:7',
    });
  });

  it('a card: tells title, app, page and picture', () => {
    const card = cardMessage({
      openid: 'oAlice',
      at,
      title: '订单',
      appId: 'wx1',
      pagePath: 'pages/order?id=7',
      thumbUrl: 'http://t',
      thumbMediaId: 'm',
    });
    expect(card).toMatchObject({
      MsgType: 'miniprogrampage',
      Title: '订单',
      AppId: 'wx1',
      PagePath: 'pages/order?id=7',
    });
  });
});
