import { describeCloud } from '../../cloud/describe-cloud';
import { type RelayAnswer, relayFunction } from '../relay-function';

const PAGE = 'agent/ticket/index';

describeCloud('urllink.generate', { functions: { relay: relayFunction }, pages: [PAGE] }, (cloud) => {
  const make = (params: object) => cloud.call<RelayAnswer>('oAgent', 'relay', { api: 'urllink.generate', params });
  const good = { path: PAGE, query: 'id=t1', expireType: 1, expireInterval: 30 };

  it('a page with its query: an address of the web', async () => {
    expect(await make(good)).toMatchObject({
      errCode: 0,
      urlLink: expect.stringMatching(/^https:\/\/wxaurl\.cn\/[\w-]+$/),
    });
  });

  it.each([
    ['a page that is none of the mini program', { path: 'pages/none' }, 40165],
    ['a page with a query', { path: `${PAGE}?id=1` }, 40165],
    ['a query with other signs', { query: 'id=茶' }, 40212],
    ['a query of 1,025 characters', { query: 'x'.repeat(1_025) }, 40212],
    ['31 days', { expireInterval: 31 }, 85401],
    ['a moment that is over', { expireType: 0, expireTime: 1 }, 85401],
  ])('%s: is refused', async (_what, change, errCode) => {
    expect(await make({ ...good, ...change })).toMatchObject({ errCode });
  });
});
