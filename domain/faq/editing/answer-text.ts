import { ARTICLE_ACTIONS, type ArticleAction, type ArticleBlock } from '../article';

/*
 * An answer as plain text, for spreadsheets and for showing what changed. One block after the other with an empty line
 * between:
 *
 *   预计 {{order.expectedShipAt|尽快}} 发出        a text, as it is
 *   1. 打开订单                                    steps, one a line
 *   > 16:00 前付款当天出库                          a tip
 *   ![礼盒](cloud://…)                             a picture
 *   [查看会员](/mall/member/index)                 a link; [店铺](wx0123456789abcdef:pages/a) leads to another mini program
 *   [催一催](#urge_shipment)                       a button
 *
 * Reading what was written gives the same blocks. A backslash takes the meaning from what follows it.
 */

const BETWEEN = '\n\n';

/** Writes an answer as text. */
export function answerText(blocks: readonly ArticleBlock[]): string {
  return blocks.map(blockText).join(BETWEEN);
}

function blockText(block: ArticleBlock): string {
  switch (block.type) {
    case 'text':
      return written(block.text);
    case 'tip':
      return `> ${inOneLine(block.text)}`;
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${inOneLine(item)}`).join('\n');
    case 'image':
      return `![${label(block.alt)}](${inOneLine(block.fileId)})`;
    case 'link':
      return `[${label(block.label)}](${block.appId === undefined ? '' : `${block.appId}:`}${block.path})`;
    case 'action':
      return `[${label(block.label)}](#${block.action})`;
  }
}

/** Line breaks and backslashes of a text that has to stand in one line. */
const inOneLine = (text: string) => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
/** A text between brackets, which only a bare one ends. */
const label = (text: string) => inOneLine(text).replace(/\]/g, '\\]');
const fromOneLine = (text: string) => text.replace(/\\(n|.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

/** Beginnings that mean something else than a text. */
const MARK = /^(?:> |\d+\. |!?\[)/;

/** A text keeps its lines; empty ones, and what would be read as something else, begin with a backslash. */
function written(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\\/g, '\\\\'));
  return lines.map((line) => (line === '' || MARK.test(line) ? `\\${line}` : line)).join('\n');
}

function readText(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/\\(.|$)/g, '$1')).join('\n');
}

/** Why an answer's text cannot be read: the number of its block, from 1. */
export class UnreadableAnswer extends Error {
  constructor(readonly block: number) {
    super('an answer has a block that cannot be read');
  }
}

/** Reads an answer. Throws UnreadableAnswer for a button that leads nowhere. */
export function readAnswer(text: string): ArticleBlock[] {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((group) => group.replace(/^\n+|\n+$/g, ''))
    .filter((group) => group !== '');
  return groups.map((group, index) => readBlock(group.split('\n'), index + 1));
}

const LINK = /^\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)$/;
const PICTURE = /^!\[((?:\\.|[^\]\\])*)\]\((.*)\)$/;

function readBlock(lines: readonly string[], number: number): ArticleBlock {
  const [first = ''] = lines;
  if (lines.every((line) => /^\d+\. /.test(line))) {
    return { type: 'steps', items: lines.map((line) => fromOneLine(line.replace(/^\d+\. /, ''))) };
  }
  if (lines.length > 1) return { type: 'text', text: readText(lines) };
  if (first.startsWith('> ')) return { type: 'tip', text: fromOneLine(first.slice(2)) };
  const picture = PICTURE.exec(first);
  if (picture) return { type: 'image', alt: fromOneLine(picture[1] ?? ''), fileId: fromOneLine(picture[2] ?? '') };
  const link = LINK.exec(first);
  return link ? readLink(fromOneLine(link[1] ?? ''), link[2] ?? '', number) : { type: 'text', text: readText(lines) };
}

function readLink(label: string, target: string, number: number): ArticleBlock {
  if (target.startsWith('#')) {
    const action = ARTICLE_ACTIONS.find((known): known is ArticleAction => `#${known}` === target);
    if (!action) throw new UnreadableAnswer(number);
    return { type: 'action', label, action };
  }
  const [, appId, path = target] = /^(wx[0-9a-f]{16}):(.*)$/.exec(target) ?? [];
  return appId === undefined ? { type: 'link', label, path } : { type: 'link', label, path, appId };
}
