import type { ArticleBlock } from '../../../domain/faq';
import {
  type ArticleDraft,
  articleToSend,
  draftOf,
  mergedDraft,
  missingInDraft,
  newDraft,
} from '../../../src/merchant/faq/article/article-draft';
import { emptyBlock, moved } from '../../../src/merchant/faq/article/edited-words';

let made = 0;
const newKey = () => {
  made += 1;
  return `key${made}`;
};
const block = (key: string, text = key) => ({ key, block: { type: 'text', text } as ArticleBlock });
const whole: ArticleDraft = {
  ...newDraft('a_1', 'shipping', newKey),
  question: '什么时候发货？',
  blocks: [block('one')],
};

describe('articleToSend', () => {
  it('lines: trimmed, blank ones dropped', () => {
    const steps = { key: 's', block: { type: 'steps', items: [' 打开订单 ', '', '点催发货'] } as ArticleBlock };
    const sent = articleToSend({ ...whole, question: ' 问题 ', similar: ['几天发', ' '], blocks: [steps] });
    expect(sent.question).toBe('问题');
    expect(sent.similar).toEqual(['几天发']);
    expect(sent.blocks).toEqual([{ type: 'steps', items: ['打开订单', '点催发货'] }]);
  });

  it('keywords: one that stands in the field unconfirmed is taken in, several at once too', () => {
    const typed = { ...whole, keywords: ['发货'], keywordTyped: ' 物流、发货，快递 ' };
    expect(articleToSend(typed).keywords).toEqual(['发货', '物流', '快递']);
    expect(articleToSend(typed)).not.toHaveProperty('keywordTyped');
  });

  it('conditions with nothing chosen: left out, dates of validity kept', () => {
    const conditions = { orderStates: [], memberTiers: [], daysInState: {}, validFrom: undefined, validTo: 5 };
    expect(articleToSend({ ...whole, conditions }).conditions).toEqual({ validTo: 5 });
  });

  it("what the editor keeps for itself, the blocks' keys and the version: not sent", () => {
    const sent = articleToSend({ ...whole, version: 7, isArchived: true });
    expect(sent).not.toHaveProperty('version');
    expect(sent).not.toHaveProperty('isArchived');
    expect(JSON.stringify(sent.blocks)).not.toContain('key');
  });
});

describe('draftOf', () => {
  it('an article read and sent again: the same content', () => {
    const sent = articleToSend(whole);
    const progress = { stage: 'draft', isDraft: true, isPublished: false, mayApprove: true } as const;
    const read = { ...sent, ...progress, version: 3, updatedAt: 1, isArchived: false };
    const draft = draftOf(read as never, newKey);
    expect(draft.version).toBe(3);
    expect(articleToSend(draft)).toEqual(sent);
  });
});

describe('mergedDraft', () => {
  const sent = articleToSend(whole);
  const saved = (changes: object) =>
    ({ ...sent, stage: 'draft', isDraft: true, version: 4, updatedAt: 1, isArchived: false, ...changes }) as never;

  it('what only one of us changed is in it, over the version that is saved now', () => {
    const mine = { ...whole, version: 3, blocks: [block('two')] };
    const { draft, conflicts } = mergedDraft(sent, mine, saved({ question: '几号发货？' }), newKey);
    expect(articleToSend(draft)).toEqual({ ...sent, question: '几号发货？', blocks: articleToSend(mine).blocks });
    expect([draft.version, conflicts]).toEqual([4, []]);
  });

  it('what both changed stays mine, and is named', () => {
    const mine = { ...whole, version: 3, question: '多久发货？' };
    const { draft, conflicts } = mergedDraft(sent, mine, saved({ question: '几号发货？' }), newKey);
    expect([draft.question, conflicts]).toEqual(['多久发货？', ['question']]);
  });

  it('archived by either: archived', () => {
    const archived = (mine: boolean, theirs: boolean) =>
      mergedDraft(sent, { ...whole, isArchived: mine }, saved({ isArchived: theirs }), newKey).draft.isArchived;
    expect([archived(true, false), archived(false, true), archived(false, false)]).toEqual([true, true, false]);
  });
});

describe('missingInDraft', () => {
  it('a whole article: nothing', () => {
    expect(missingInDraft(whole)).toEqual([]);
  });

  it.each([
    ['question', { question: '  ' }],
    ['category', { categoryId: '' }],
    ['blocks', { blocks: [block('a', ' ')] }],
    ['days', { conditions: { daysInState: { min: 3, max: 2 } } }],
    ['validity', { conditions: { validFrom: 2, validTo: 1 } }],
  ])('%s: has to be put right first', (missing, changes) => {
    expect(missingInDraft({ ...whole, ...changes })).toEqual([missing]);
  });

  it.each([
    ['blocks', emptyBlock('steps')],
    ['image', { type: 'image', fileId: 'cloud://x/uploads/a.png', alt: '' }],
    ['link', { type: 'link', label: '去看看', path: '' }],
    ['link', { type: 'link', label: '去看看', path: 'javascript:alert(1)' }],
    ['link', { type: 'link', label: '去看看', path: 'https://example.com' }],
    ['appId', { type: 'link', label: '去看看', path: 'a/b', appId: 'wx12' }],
    ['action', emptyBlock('action')],
  ] as const)('%s: what its block still lacks', (missing, unfinished) => {
    expect(missingInDraft({ ...whole, blocks: [{ key: 'x', block: unfinished }] })).toEqual([missing]);
  });
});

describe('moved', () => {
  const blocks = [block('a'), block('b'), block('c')];
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key).join('');

  it('one place up or down', () => {
    expect(keys(moved(blocks, 'c', -1))).toBe('acb');
    expect(keys(moved(blocks, 'a', 1))).toBe('bac');
  });

  it('at the ends: stays', () => {
    expect(keys(moved(blocks, 'a', -1))).toBe('abc');
    expect(keys(moved(blocks, 'c', 1))).toBe('abc');
  });
});
