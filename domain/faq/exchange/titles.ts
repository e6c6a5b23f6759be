import { plainText } from '../../kernel';
import { type Cell, cellText, type TableRow } from './cell';
import { COLUMN_TITLES, COLUMNS, type Column, columnOf } from './columns';
import { REASON_TITLES } from './problem-words';

/** The titles stand within so many rows, below a heading or a line of explanation. */
export const TITLES_WITHIN_ROWS = 20;

/** How else people name the columns. */
const OTHER_NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: ['问题编号', '文章编号', '问题id', '文章id', 'faqid'],
  category: ['类别', '类目', '分组', '所属分类', '问题分类', '分类名称', '一级分类', 'categoryid'],
  question: [
    '标题',
    '问句',
    '标准问',
    '标准问题',
    '问题标题',
    '问题内容',
    '问题名称',
    '常见问题',
    '客人问题',
    'title',
    'questions',
  ],
  similar: [
    '相似问',
    '相似问题',
    '相似说法',
    '近似问法',
    '其他问法',
    '扩展问',
    '扩展问法',
    '同义问法',
    'similarquestions',
  ],
  keywords: ['关键字', '搜索词', '关键词语', 'keyword'],
  answer: ['回答', '答复', '解答', '回复', '答案内容', '回答内容', '标准答案', '回复内容', 'answers'],
  tier: ['问题类型', '话术类型', '内容类型', 'type'],
  provinces: ['省份', '收货地', '适用省份', 'province'],
  orderStates: ['适用订单状态', '订单情况', 'orderstate'],
  daysInState: ['天数', '状态持续天数', '适用天数', 'days'],
  memberTiers: ['会员', '会员级别', '适用会员', '会员类型', 'membertier'],
  validFrom: ['开始日期', '生效时间', '生效日期', '起始时间', '起始日期', '有效期开始', 'from'],
  validTo: [
    '结束日期',
    '失效时间',
    '失效日期',
    '到期时间',
    '到期日期',
    '截止时间',
    '截止日期',
    '有效期至',
    '有效期结束',
    'to',
  ],
  demand: ['提问量', '月提问量', '提问次数', '每月提问量', '每月提问次数', '月咨询量', '每月次数'],
  englishQuestion: ['问题英文', '英文问法', '英文标题', 'englishtitle', 'questioninenglish'],
  englishSimilar: ['英文相似问', '英文相似问题', '英文其他问法', 'englishsimilarquestions'],
  englishAnswer: ['答案英文', '英文回答', '英文回复', 'answerinenglish'],
  isArchived: ['归档', '是否归档', '下架', '是否下架', 'archived'],
};

/** Without brackets and what is in them, marks and blanks, in one width and case: `*问题（必填）：` is 问题. */
const bare = (title: string) =>
  plainText(title.normalize('NFKC'))
    .replace(/\(.*?\)|\[.*?\]|【.*?】|〔.*?〕/g, '')
    .replace(/[\s*:#?!·.,、_"'“”-]/g, '')
    .toLowerCase();

function columnNamed(title: string): Column | undefined {
  const name = bare(title);
  const isOf = (column: Column) =>
    [...OTHER_NAMES[column], COLUMN_TITLES[column], column].some((word) => bare(word) === name);
  return name === '' ? undefined : COLUMNS.find(isOf);
}

/** A column of our own making in a file of refused rows. */
const isReason = (title: string) => Object.values<string>(REASON_TITLES).includes(title);

/** A table's row of titles. */
export interface Titles {
  readonly row: number;
  /** Where each column is, from 0. */
  readonly places: ReadonlyMap<Column, number>;
  /** What stands there, by place. */
  readonly words: ReadonlyMap<number, string>;
  /** Titles that are not worded as we word them, and the column they were taken for. */
  readonly near: readonly { readonly title: string; readonly column: Column }[];
  /** Titles that stand for nothing here, or for a column that is there already. */
  readonly unknown: readonly string[];
}

/** What a row says when it is taken for the titles. */
export function readTitles(row: TableRow): Titles {
  const words = new Map(
    [...row.cells].map(([place, cell]: [number, Cell]) => [place, plainText(cellText(cell)).trim()]),
  );
  const places = new Map<Column, number>();
  const near: { title: string; column: Column }[] = [];
  const take = (isNear: boolean, meant: (title: string) => Column | undefined) => {
    for (const [place, title] of words) {
      const column = meant(title);
      if (!column || places.has(column) || [...places.values()].includes(place)) continue;
      places.set(column, place);
      if (isNear) near.push({ title, column });
    }
  };
  // What is worded as we word it goes before what only resembles it.
  take(false, columnOf);
  take(true, columnNamed);
  const taken = new Set(places.values());
  const unknown = [...words].filter(([place, title]) => !taken.has(place) && !isReason(title));
  return { row: row.number, places, words, near, unknown: unknown.map(([, title]) => title) };
}

/** How well a row serves as titles; 0 when no article can be named by it. */
export const titleFit = ({ places }: Titles): number => (places.has('question') || places.has('id') ? places.size : 0);

/** The titles of a table: the row among its first that fits best. */
export function findTitles(rows: readonly TableRow[]): Titles | undefined {
  let best: Titles | undefined;
  for (const row of rows.slice(0, TITLES_WITHIN_ROWS)) {
    const titles = readTitles(row);
    if (titleFit(titles) > (best ? titleFit(best) : 0)) best = titles;
  }
  return best;
}
