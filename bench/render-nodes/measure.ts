/** Opens pages of the built mini program, and the same rows written by hand, and counts what each makes the platform hold and draw. */
import path from 'node:path';
import { countNodes, type NodeCounts, type TreeNode } from '../../test/weapp/count-nodes';
import { failed, HEAD, ok } from '../../test/weapp/fixtures';
import { launchApp, type MountedPage, type Phone } from '../../test/weapp/mount-page';
import { messageOf, queueByHand, SESSION, threadByHand, ticketOf, waitingTickets } from './rows';

/** So many rows a page is weighed with; by as many fewer it is compared, so that what stands around the rows falls out. */
const ROWS = 200;
const FEWER = 100;
const BY_HAND = path.join(__dirname, 'by-hand');

export interface Figures {
  /** Of one row. */
  readonly nodes: NodeCounts;
  /** Of a row whose words both pages show, one after the other: what says that both draw the same. */
  readonly words: string;
  /** What was sent until all rows stood there. */
  readonly firstBytes: number;
  /** What was sent for one row more, in one go at most and in all; undefined where rows only come as a list. */
  readonly appended: { readonly largest: number; readonly total: number } | undefined;
}

export interface Compared {
  readonly name: string;
  readonly ours: Figures;
  readonly byHand: Figures;
}

interface List {
  readonly name: string;
  readonly route: string;
  /** Each row, on both pages. */
  readonly row: string;
  readonly grows: boolean;
  readonly handWritten: 'queue' | 'thread';
  readonly byHand: (rows: number) => { readonly block?: string; readonly rows: readonly object[] };
}

const LISTS: readonly List[] = [
  {
    name: "agent: the queue's cards",
    route: 'agent/queue/index',
    row: '.queue-card',
    grows: false,
    handWritten: 'queue',
    byHand: (count) => ({ rows: queueByHand(count) }),
  },
  {
    name: "agent: a ticket's messages",
    route: 'agent/ticket/index',
    row: '.talk__entry',
    grows: true,
    handWritten: 'thread',
    byHand: (count) => ({
      block: 'talk',
      rows: threadByHand(count, (kind) => (kind === 'agent' ? '客服 小林' : '客人')),
    }),
  },
  {
    name: "shopper: a message's entries",
    route: 'shopper/message/index',
    row: '.timeline__entry',
    grows: true,
    handWritten: 'thread',
    byHand: (count) => ({
      block: 'timeline',
      rows: threadByHand(count, (kind) => (kind === 'agent' ? '客服 小林' : '你')),
    }),
  },
];

/** All that the platform keeps of a row. */
export const nodesOf = ({ nodes }: Figures): number => nodes.drawn + nodes.places;

/** Needs the simulator's page, which jest gives. */
export async function compareLists(): Promise<Compared[]> {
  let rows = ROWS;
  const phone = await launchApp((name, { action }) => {
    if (action === 'session.get') return ok(SESSION);
    if (action === 'inbox.head') return ok(HEAD);
    if (action === 'queue.list') {
      const me = { presence: 'online', presenceAt: 0, wasSilent: false, load: { count: 2, isFull: false } };
      return ok({ tickets: waitingTickets(rows), waitingCount: 7, mineCount: 4, me });
    }
    if (action === 'ticket.get') return ok(name === 'agent' ? ticketOf(rows) : messageOf(rows));
    return failed('UNKNOWN_ACTION');
  });
  const setRows = (count: number): void => {
    rows = count;
  };
  const compared: Compared[] = [];
  for (const list of LISTS) {
    forgetTemplates();
    const byHand = measureByHand(list);
    forgetTemplates();
    compared.push({ name: list.name, ours: await measureOurs(phone, list, setRows), byHand });
  }
  return compared;
}

async function measureOurs(phone: Phone, list: List, setRows: (count: number) => void): Promise<Figures> {
  const open = async (count: number): Promise<MountedPage> => {
    phone.wechat.storage.clear();
    setRows(count);
    const page = await phone.open(list.route, { id: 'k_1' });
    await page.until(() => page.texts(list.row).length === count);
    return page;
  };
  const fewer = await open(FEWER);
  const nodesOfFewer = fewer.nodes();
  fewer.leave();
  const page = await open(ROWS);
  const firstBytes = page.drawnBytes().total;
  const words = bare(page.texts(list.row)[0]);
  const figures = { nodes: perRow(page.nodes(), nodesOfFewer), words, firstBytes };
  const before = page.drawings().length;
  if (list.grows) {
    setRows(ROWS + 1);
    await page.comeBack();
    await page.until(() => page.texts(list.row).length === ROWS + 1);
  }
  const appended = list.grows ? bytesOf(page.drawings().slice(before)) : undefined;
  page.leave();
  return { ...figures, appended };
}

/** The compiler numbers a folder's templates from one and keeps them under the number, whatever the folder. */
function forgetTemplates(): void {
  const compiled = (globalThis as { __WXML_GLOBAL__?: { ops_cached: object } }).__WXML_GLOBAL__;
  if (compiled) compiled.ops_cached = {};
}

const loaded = new Map<string, string>();

interface HandWritten extends TreeNode {
  setData(data: object): void;
}

function measureByHand({ handWritten, byHand, row, grows }: List): Figures {
  const simulate = require('miniprogram-simulate') as {
    load(file: string, options: object): string;
    render(id: string): { instance: HandWritten; dom: HTMLElement; attach(parent: HTMLElement): void; detach(): void };
  };
  // A component's code runs once.
  const id = loaded.get(handWritten) ?? simulate.load(path.join(BY_HAND, handWritten), { rootPath: BY_HAND });
  loaded.set(handWritten, id);
  const draw = (count: number) => {
    const page = simulate.render(id);
    page.attach(document.body);
    const data = byHand(count);
    page.instance.setData(data);
    const nodes = countNodes(page.instance);
    // The simulator puts the component's name before each class.
    const words = bare(page.dom.querySelector(`[class*="--${row.slice(1)}"]`)?.textContent ?? '');
    page.detach();
    return { nodes, words, firstBytes: sizeOf(data) };
  };
  const { nodes } = draw(FEWER);
  const whole = draw(ROWS);
  const one = { [`rows[${ROWS}]`]: byHand(ROWS + 1).rows[ROWS] };
  return {
    ...whole,
    nodes: perRow(whole.nodes, nodes),
    appended: grows ? { largest: sizeOf(one), total: sizeOf(one) } : undefined,
  };
}

/** The spaces between elements are of no account. */
const bare = (words = ''): string => words.replace(/\s/g, '');

const sizeOf = (data: object): number => Buffer.byteLength(JSON.stringify(data));

const bytesOf = (drawings: readonly number[]) => ({
  largest: Math.max(0, ...drawings),
  total: drawings.reduce((total, bytes) => total + bytes, 0),
});

const perRow = (more: NodeCounts, fewer: NodeCounts): NodeCounts => ({
  drawn: (more.drawn - fewer.drawn) / (ROWS - FEWER),
  places: (more.places - fewer.places) / (ROWS - FEWER),
});
