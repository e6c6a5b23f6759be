import { alertHead, groupedLines, robotAddress } from '../../../domain/connections';
import type { Target } from '../../_records/connection-secrets';
import type { DispatchDoc } from '../../_records/documents';
import { NotReached } from '../outside/outside';
import { post } from '../outside/post';
import { linesOf, type NamesOpened } from './lines';
import { failed, type Outcome, type Sender, type Sending, TAKEN } from './sending';

type Wecom = Extract<Target, { readonly kind: 'wecom' }>;

/**
 * A robot takes 20 messages a minute and 4,096 bytes of markdown in each (developer.work.weixin.qq.com, 消息推送配置说明). Ten a run: of
 * two runs that touch no minute has more than 20.
 */
const MESSAGES_A_RUN = 10;
const MARKDOWN_BYTES = 4_096;
/** A line takes no more than this, with its link: 16 characters of a topic and all alerts that one change can raise. */
const LINE_BYTES = 360;

/** What happened in the last minute in one message, or as few as it fits. */
export const wecom: Sender<Wecom> = {
  perRun: MESSAGES_A_RUN,
  atOnce: 1,
  batches: (rows, { words }) => {
    const alone = rows.filter(({ content }) => content.type !== 'alert').map((row) => [row]);
    const together = rows.filter(({ content }) => content.type === 'alert');
    // By the most that a line may take, as its link is made when it is sent.
    const lines = together.map(() => 'x'.repeat(LINE_BYTES));
    const groups = groupedLines(lines, (count) => alertHead(words.shopName, count), MARKDOWN_BYTES);
    return [...groups.map(({ places }) => places.flatMap((place) => together[place] ?? [])), ...alone];
  },
  send: sendMessage,
};

const inMarkdown: NamesOpened = (words, link) => (link === undefined ? words : `[${words}](${link})`);

async function sendMessage(batch: readonly DispatchDoc[], sending: Sending<Wecom>): Promise<Outcome> {
  const { words, target, outside } = sending;
  const lines = (await Promise.all(batch.map((row) => linesOf(row, sending, inMarkdown)))).flat();
  const isAlert = batch.some(({ content }) => content.type === 'alert');
  const head = (count: number) => (isAlert ? `**${alertHead(words.shopName, count)}**` : '');
  const [message] = groupedLines(lines, head, MARKDOWN_BYTES);
  if (!message) return failed('off');
  const body = JSON.stringify({ msgtype: 'markdown', markdown: { content: message.text.trim() } });
  try {
    const { status, answer } = await post(outside, robotAddress(target.key), body, {});
    const code = status === 200 ? codeIn(answer) : status;
    return code === 0 ? TAKEN : failed('refused', code);
  } catch (error) {
    return failed(error instanceof NotReached ? error.failure : 'unreachable');
  }
}

/** WeCom says in the body whether it took it; -1 where it says nothing that can be read. */
function codeIn(answer: string): number {
  try {
    const { errcode } = JSON.parse(answer) as { readonly errcode?: unknown };
    return typeof errcode === 'number' ? errcode : -1;
  } catch {
    return -1;
  }
}
