import type { Envelope } from '../../../contract';
import { WECHAT_LIMITS } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { deskCloud } from '../desk-cloud';

const SOMEBODY = 'oShopper_Lin-0123456789abcde';

describeCloud(
  'defineFunction',
  deskCloud([], { functions: { answers: 'test/cloudfunctions/_entry/answers-function.ts' } }),
  (cloud) => {
    const ask = (action: string, bytes: number) =>
      cloud.call<Envelope<{ text: string }>>(SOMEBODY, 'answers', { action, input: { bytes } });

    test('an answer that WeChat would not let through: a known code, with the request to look for in the log', async () => {
      expect(await ask('say', WECHAT_LIMITS.callResponseBytes)).toMatchObject({
        ok: false,
        error: { code: 'ANSWER_TOO_LARGE', details: { requestId: expect.any(String) } },
      });
      expect(await ask('say', 900_000)).toMatchObject({ ok: true });
    });

    test('a refusal that says too much: keeps its code and leaves the rest out', async () => {
      const said = { ok: false, error: { code: 'INVALID_STATE', details: { status: 'xx' } } };
      expect(await ask('refuse', 2)).toMatchObject(said);
      const cut = await ask('refuse', WECHAT_LIMITS.callResponseBytes);
      expect(cut).toMatchObject({ ok: false, error: { code: 'INVALID_STATE' } });
      expect(cut).not.toHaveProperty('error.details');
    });
  },
);
