import { ClientError } from '../../../../src/cloud/client-error';
import { reportGrant, reportPendingGrants } from '../../../../src/shopper/notices/grants';
import { storage } from '../phone-storage';

interface Grant {
  key: string;
  choices: Record<string, string>;
}
const told: Grant[] = [];
let refuse: (grant: Grant) => Error | undefined = () => undefined;

jest.mock('@tarojs/taro', () => jest.requireActual('../phone-storage').taro);
jest.mock('../../../../src/cloud', () => ({
  ...jest.requireActual('../../../../src/cloud/client-error'),
  ...jest.requireActual('../../../../src/cloud/outbox'),
  call: async (_name: string, _action: string, grant: Grant) => {
    told.push(grant);
    const error = refuse(grant);
    if (error) throw error;
  },
}));

describe('grants on their way to the desk', () => {
  beforeEach(() => {
    storage.clear();
    told.length = 0;
    refuse = () => undefined;
  });

  it('a grant is told once and then forgotten', async () => {
    await reportGrant({ reply: 'accept' });
    await reportPendingGrants();
    expect(told.map(({ choices }) => choices)).toEqual([{ reply: 'accept' }]);
    expect([...storage.keys()]).toEqual([]);
  });

  it('a grant that cannot be told is kept, and told later under the same key and in order', async () => {
    refuse = () => new ClientError('OFFLINE');
    await reportGrant({ reply: 'accept' });
    await reportGrant({ status: 'accept' });
    const [first] = told;
    told.length = 0;
    refuse = () => undefined;
    await reportPendingGrants();
    expect(told.map(({ choices }) => choices)).toEqual([{ reply: 'accept' }, { status: 'accept' }]);
    expect(told[0]?.key).toBe(first?.key);
    expect([...storage.keys()]).toEqual([]);
  });

  it('a grant that is refused for good does not hold up those after it', async () => {
    refuse = ({ choices }) => ('gone' in choices ? new ClientError('INVALID_INPUT') : undefined);
    await reportGrant({ gone: 'accept' });
    await reportGrant({ reply: 'accept' });
    expect(told.map(({ choices }) => choices)).toEqual([{ gone: 'accept' }, { reply: 'accept' }]);
    expect([...storage.keys()]).toEqual([]);
  });

  it('nothing asked, nothing told', async () => {
    await reportGrant({});
    expect(told).toEqual([]);
  });
});
