import { describeCloud } from '../../cloud/describe-cloud';

const NAMES = ['one', 'two', 'three', 'four', 'five'];
const code = 'exports.main = async () => 1;';

describeCloud(
  'warm functions',
  { functions: Object.fromEntries(NAMES.map((name) => [name, { code }])), poolSize: 1 },
  (cloud) => {
    it('called by turns, each starts once and stays warm, however few may run at once', async () => {
      const colds = async () => {
        const starts: boolean[] = [];
        for (const name of NAMES) starts.push((await cloud.callFunction(name, {}, { openid: 'oAlice' })).coldStart);
        return starts;
      };
      expect(await colds()).toEqual(NAMES.map(() => true));
      expect(await colds()).toEqual(NAMES.map(() => false));
    });
  },
);
