import type { HandlerOutput, SpecOf } from '../../../contract';
import { AppError, OUR_LIMITS, pagePath } from '../../../domain/kernel';
import { noticeData, sampleNotice } from '../../../domain/notice';
import type { Handler } from '../../_entry';
import { type Context, freshDeskSettings, limitRate, requireMember, writeOnceAfter } from '../../_records';
import { answeredBefore } from '../../_records/once';
import { sendSubscribeMessage } from '../../_sdk';
import { refusalOf } from '../wechat-refusal';

type Spec = SpecOf<'merchant', 'template.test'>;

/**
 * One notice to the admin themselves, with the words that a shopper would read. Counted before it goes out. It is noted once
 * WeChat has answered: a call that ended in between is sent again, so they may get two, and never none.
 */
export const testTemplate: Handler<Spec> = async (context, input) => {
  await limitRate(context, OUR_LIMITS.testNotices);
  const before = await answeredBefore<HandlerOutput<Spec>>(context, input);
  if (before) return before;
  return writeOnceAfter(context, input, async (write) => {
    const { templates, miniprogramState } = await freshDeskSettings();
    const template = templates[input.kind];
    if (!template) throw new AppError('INVALID_STATE', { status: 'no_template' });
    const at = context.now();
    const refusal = await refusalInTheEnd(context, input, () =>
      sendSubscribeMessage({
        touser: context.openid,
        templateId: template.templateId,
        page: pagePath('help'),
        data: noticeData(template.keys, sampleNotice(input.kind, requireMember(context).name, at)),
        miniprogramState,
      }),
    );
    return write(async () => ({ isSent: refusal === undefined, ...(refusal !== undefined && { refusal }), at }));
  });
};

/** Another send to the same person is under way: of the same tap, sent twice. It says nothing of the template. */
const SENDING = 43108;
const SENDING_PAUSE = 300;
const TRIES = 4;

/**
 * WeChat's code when it refuses; undefined when it takes it. Throws what did not get as far as its answer, and TRY_AGAIN where
 * the same tap is being answered by another call: what that one notes is the answer.
 */
async function refusalInTheEnd(
  context: Context,
  input: { key: string },
  send: () => Promise<void>,
): Promise<number | undefined> {
  for (let tried = 1; ; tried += 1) {
    const code = await refusalOf(send);
    if (code !== SENDING) return code;
    await new Promise((resolve) => setTimeout(resolve, SENDING_PAUSE));
    // The answer is given again by whoever asks for it (`once`).
    if (tried === TRIES || (await answeredBefore(context, input))) throw new AppError('TRY_AGAIN');
  }
}
