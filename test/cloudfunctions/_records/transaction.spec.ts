import { describeCloud } from '../../cloud/describe-cloud';
import { deskCloud } from '../desk-cloud';

describe.each(['commit', 'operation'] as const)('conflicts that show at the %s', (conflictMode) => {
  const options = deskCloud([], {
    functions: { counter: 'test/cloudfunctions/_records/counter-function.ts' },
    conflictMode,
    poolSize: 4,
  });
  describeCloud('transact', options, (cloud) => {
    const countUp = (input: object = {}) => cloud.call<string>('oCounter-0123456789abcdefghi', 'counter', input);
    const counted = () => cloud.database.find('rates')[0]?.count ?? 0;

    it('nothing is lost: who was told "done" is counted, and who lost every time is told to try again', async () => {
      const ends = await Promise.all(Array.from({ length: 24 }, () => countUp()));
      const done = ends.filter((end) => end === 'done').length;
      expect(counted()).toBe(done);
      expect(done).toBeGreaterThan(4);
      expect(ends.filter((end) => end !== 'done').every((end) => end === 'TRY_AGAIN')).toBe(true);
    });

    it('what throws leaves nothing behind, and is not tried again', async () => {
      expect(await countUp({ refuse: true })).toBe('FORBIDDEN');
      expect(counted()).toBe(0);
      expect(await countUp()).toBe('done');
    });
  });
});
