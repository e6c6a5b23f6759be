import { describeCloud } from '../../cloud/describe-cloud';
import { pushFunction, type RelayAnswer, relayFunction } from '../relay-function';

const options = {
  functions: { relay: relayFunction, push: pushFunction },
  collections: ['pushed', 'answers'].map((name) => ({ name, indexes: [] })),
};

describeCloud('content security', options, (cloud) => {
  const call = (api: string, params: object) =>
    cloud.call<RelayAnswer>('oAgent', 'relay', { api: `security.${api}`, params });
  const check = (change: object = {}) =>
    call('msgSecCheck', { openid: 'oAlice', scene: 2, version: 2, content: '退款多久到账', ...change });
  const checkMedia = (change: object = {}) =>
    call('mediaCheckAsync', {
      openid: 'oAlice',
      scene: 2,
      version: 2,
      mediaUrl: 'https://files/a.png',
      mediaType: 2,
      ...change,
    });

  beforeEach(() => cloud.seen('oAlice'));

  it('an ordinary text: passes with label 100', async () => {
    expect(await check()).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } });
  });

  it.each([
    ['快来赌博', 'risky', 20006],
    ['刷单返利日入过千', 'risky', 20008],
    ['加微信领红包', 'review', 10001],
  ])('%s: is no error, the verdict is in the result', async (content, suggest, label) => {
    const answer = await check({ content });
    expect(answer).toMatchObject({ errCode: 0, result: { suggest, label } });
    expect(typeof answer.traceId).toBe('string');
  });

  it('a person not seen for two hours: 61010', async () => {
    await cloud.clock.advance(2 * 3_600_000);
    expect((await check()).errCode).toBe(0);
    await cloud.clock.advance(1);
    expect((await check()).errCode).toBe(61010);
    expect((await checkMedia()).errCode).toBe(61010);
    expect((await check({ openid: 'oStranger' })).errCode).toBe(61010);
  });

  it('a call of a function: counts as being seen', async () => {
    expect((await check({ openid: 'oAgent' })).errCode).toBe(0);
  });

  it.each([
    ['an unknown scene', { scene: 9 }, 40129],
    ['not an openid', { openid: '' }, 40003],
    ['an empty text', { content: '' }, 44002],
    ['2500 characters', { content: '字'.repeat(2500) }, 0],
    ['2501 characters', { content: '字'.repeat(2501) }, 45002],
    ['the first version', { version: 1 }, 47001],
  ])('%s: answers %j', async (_what, change, expected) => {
    expect((await check(change)).errCode).toBe(expected);
  });

  it.each([
    ['a picture', {}, { errcode: 0, result: { suggest: 'pass', label: 100 } }],
    ['a risky picture', { mediaUrl: 'https://files/risky.png' }, { errcode: 0, result: { suggest: 'risky' } }],
    ['a file that cannot be fetched', { mediaUrl: 'cloud://env/a.png' }, { errcode: -1008 }],
  ])('%s: is judged later, by a push', async (_what, change, verdict) => {
    const { traceId } = await checkMedia(change);
    expect(cloud.database.count('pushed')).toBe(0);
    await cloud.clock.advance(30 * 60_000);
    expect(cloud.database.find('pushed')).toMatchObject([
      { event: { MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, version: 2, ...verdict } },
    ]);
  });

  it.each([
    ['an unknown kind of media', { mediaType: 3 }, 40004],
    ['no address', { mediaUrl: '' }, 44002],
  ])('%s: answers %j', async (_what, change, expected) => {
    expect((await checkMedia(change)).errCode).toBe(expected);
  });
});
