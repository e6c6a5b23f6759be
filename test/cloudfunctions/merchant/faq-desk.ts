import { articleDoc, categoriesDoc } from '../../../cloudfunctions/_faq/faq-docs';
import { treeOf } from '../../../cloudfunctions/_faq/faq-publication';
import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { DeskSettings, FaqSettings, FaqSnapshotDoc } from '../../../cloudfunctions/_records/documents';
import type { ActionName, InputOf, OutputOf } from '../../../contract';
import { FAQ_CATEGORIES, faqArticles } from '../../../demo/seed/faq';
import type { FaqTree } from '../../../domain/faq';
import { type TestCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, seedDesk } from '../desk-cloud';

/** Two editors of one shop. */
export const EDITOR = 'oDesk_Editor-0123456789abcde';
export const OTHER = 'oDesk_Other-0123456789abcdef';

/** Pages that links of these tests may lead to. */
export const PAGES = ['mall/orders/index', 'shopper/help/index'];

let keys = 0;
/** A fresh idempotency key. */
export const key = () => `key-${String(++keys).padStart(8, '0')}`;

/** Puts two editors and some approved articles into an empty cloud: enough for every rule, few enough to publish often. */
export function seedFaq(cloud: TestCloud, settings: Partial<DeskSettings> = {}): void {
  seedDesk(cloud, { pages: PAGES, ...settings });
  const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };
  const names: Readonly<Record<string, string>> = { [EDITOR]: '知夏', [OTHER]: '秦岚' };
  for (const [openid, name] of Object.entries(names)) {
    const place = { openid, name, roles: ['editor'], teamIds: [], status: 'active' };
    cloud.database.insert('members', [{ _id: memberIdOf(openid), ...born, ...place }]);
  }
  cloud.database.insert('settings', [{ ...categoriesDoc(FAQ_CATEGORIES, testStartAt) }]);
  const some = faqArticles(testStartAt).filter(({ tier }, place) => tier !== 'common' || place % 12 === 0);
  cloud.database.insert(
    'faq_articles',
    some.map((article) => ({ ...articleDoc(article) })),
  );
}

/** The editor's steps, as pages take them. */
export function faqDesk(cloud: TestCloud) {
  const as = <A extends ActionName<'merchant'>>(openid: string, action: A, input: Keyless<InputOf<'merchant', A>>) =>
    call(cloud, openid, 'merchant', action, { key: key(), ...input } as unknown as InputOf<'merchant', A>);
  const get = (articleId: string) => as(EDITOR, 'faq.get', { articleId });

  /** Reads an article, changes it and saves it. */
  const edit = async (articleId: string, changes: object, { isArchived = false, openid = EDITOR } = {}) => {
    const { version, ...read } = await get(articleId);
    const input = { key: key(), article: { ...read, ...changes }, expectedVersion: version, isArchived };
    return { input, ack: await call(cloud, openid, 'merchant', 'faq.save', input) };
  };
  /** Brings what is saved to where publishing takes it, with another person's eyes. */
  const approve = async (...articleIds: string[]) => {
    await as(EDITOR, 'faq.submit', { articleIds });
    await as(OTHER, 'faq.review', { articleIds, verdict: 'approve' });
  };
  /** What is read now: the whole trees that the settings point at. Throws when a part of one is missing. */
  const published = (): { hash: string; publicationId: string; tree: FaqTree; guide: FaqTree } => {
    const [settings] = cloud.database.find('settings', { _id: 'faq' }) as unknown as [FaqSettings];
    const { hash, guideHash, publicationId } = settings;
    const tree = (name: string) =>
      treeOf(cloud.database.find('faq_snapshots', { hash: name }) as unknown as FaqSnapshotDoc[]);
    return { hash, publicationId, tree: tree(hash), guide: tree(guideHash) };
  };
  return {
    as,
    get,
    edit,
    approve,
    published,
    publish: (openid = EDITOR) => as(openid, 'faq.publish', {}),
    list: () => as(EDITOR, 'faq.list', {}),
    /** A published article's question; undefined when it is not published. */
    question: (articleId: string) => published().tree.articles.find(({ id }) => id === articleId)?.question,
    idOf: (tier: 'common' | 'guide' | 'emergency', nth = 0) =>
      String(cloud.database.find('faq_articles', { tier })[nth]?._id),
  };
}

type Keyless<I> = Omit<I, 'key'>;
export type MerchantOutput<A extends ActionName<'merchant'>> = OutputOf<'merchant', A>;
