import { listFiles, readSource } from '../../source-tree';

/** One word for one thing, wherever somebody reads it. To the left what is said, to the right what is not. */
const WORDS: readonly (readonly [said: string, not: RegExp])[] = [
  ['客人', /顾客|买家|(?<!老)客户|亲们/],
  ['快捷回复', /短语|常用语/],
  ['应急话术', /紧急话术|应急脚本|应急预案/],
  ['已下架', /归档/],
  ['转给', /转交|转接/],
  ['内部指南', /内部指引/],
  ['自助解决率', /看了答案，没再找人/],
  ['看完转人工', /去找人/],
  ['有帮助率最低', /最没帮上/],
  ['客人这样问，会先搜到另一条', /它的说法会先找到/],
  ['订单信息写错了，客人看到的是空的', /占位词/],
  ['马上生效', /下一步操作起生效/],
  ['客服按先后回复', /客服看到就回复/],
  ['刚才没成功，再试一次', /刚才人有点多/],
  ['先放一放，在等谁', /挂起，在等什么/],
  ['We reply as soon as someone is free', /Answered as soon as we see it/],
  ['No open tickets', /Nothing on your hands/],
  ['Fix 2 problems first, 3 warnings', /to mend first|to know of/],
  ['Insert', /Put into the reply/],
  ['automatically', /(?:cancelled|resolved|Publishes) by itself/i],
];

/** What people type into a search, call a column of theirs, or exported before, is not ours to choose. */
const NOT_OURS =
  /^domain\/faq\/matching\/|^domain\/conversation\/read-words\.ts$|^domain\/faq\/exchange\/titles\.ts$|^demo\/seed\/(?:faq|queries)\//;
const FORMER = /^const FORMER_.*$/gm;

const spoken = ['src', 'domain', 'cloudfunctions', 'demo', 'contract']
  .flatMap((folder) => listFiles(['.ts', '.tsx', '.md'], folder))
  .concat('README.zh-CN.md')
  .filter((file) => !NOT_OURS.test(file));

describe('words', () => {
  it.each(WORDS)('%s: the only word for it', (_said, not) => {
    const found = spoken.flatMap((file) => {
      const lines = readSource(file).replace(FORMER, '').split('\n');
      // Comments are for whoever reads the code.
      return lines
        .filter((line) => not.test(line) && !/^\s*(?:\/\/|\/?\*)/.test(line))
        .map((line) => `${file}: ${line.trim()}`);
    });
    expect(found).toEqual([]);
  });
});
