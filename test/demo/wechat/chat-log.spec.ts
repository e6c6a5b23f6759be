import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHAT_BOUNDS, type ChatLine, openChatLog } from '../../../demo/wechat/chat-log';
import { DAY } from '../../../domain/kernel';

describe("what people said in WeChat's stand-in", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'chats-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const open = (now = 1_000) => openChatLog(dir, () => now);
  let count = 0;
  const line = (openid: string, text = '在吗', at = 1_000): ChatLine => ({
    id: String(++count),
    at,
    openid,
    kind: 'mine',
    text,
  });
  const file = () => join(dir, 'wechat-conversations.jsonl');

  test('kept: what was said is there after a restart, for its owner’s eyes only', () => {
    const log = open();
    log.add(line('oLin', '你好'));
    appendFileSync(file(), '{"id":"half a li');
    expect(open().of('oLin')).toMatchObject([{ text: '你好' }]);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  test('bounded by number: one person’s flood leaves their newest lines and everybody else’s', () => {
    const log = open();
    log.add(line('oWang', '我的还在'));
    for (let n = 0; n < 3_000; n += 1) log.add(line('oLin', `第 ${n} 句`));
    expect(log.of('oLin')).toHaveLength(CHAT_BOUNDS.linesOfOne);
    expect(log.of('oLin').at(-1)).toMatchObject({ text: '第 2999 句' });
    expect(log.of('oWang')).toMatchObject([{ text: '我的还在' }]);
    // The file follows: it never holds much more than twice what is kept.
    expect(readFileSync(file(), 'utf8').split('\n').length).toBeLessThan(2 * CHAT_BOUNDS.linesOfOne + 100);
    expect(open().of('oLin')).toEqual(log.of('oLin'));
  });

  test('bounded by bytes: long words of many people', () => {
    const log = open();
    for (let n = 0; n < 1_000; n += 1) log.add(line(`oPerson${n}`, '汉'.repeat(2_000)));
    expect(statSync(file()).size).toBeLessThan(2.5 * CHAT_BOUNDS.bytes);
    expect([log.of('oPerson999'), log.of('oPerson0')].map(({ length }) => length)).toEqual([1, 0]);
  });

  test('bounded by age: what was said 90 days before goes with the next start', () => {
    open().add(line('oLin', '很久以前'));
    open().add(line('oWang', '刚才', 1_000 + DAY));
    const log = open(1_001 + CHAT_BOUNDS.millis);
    expect([log.of('oLin').length, log.of('oWang').length]).toEqual([0, 1]);
    expect(readFileSync(file(), 'utf8')).not.toContain('很久以前');
  });

  test('a file that an earlier build let grow: its end is read, and it is made small', () => {
    const text = `${JSON.stringify(line('oOld', '汉'.repeat(1_000)))}\n`;
    appendFileSync(file(), text.repeat(10_000));
    appendFileSync(file(), `${JSON.stringify(line('oLin', '最后一句'))}\n`);
    const log = open();
    expect(log.of('oLin')).toMatchObject([{ text: '最后一句' }]);
    expect(statSync(file()).size).toBeLessThan(2.5 * CHAT_BOUNDS.bytes);
  });
});
