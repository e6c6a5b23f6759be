import type { CannedReply } from '../../../src/cloud';
import { repliesWith, shelvesOf } from '../../../src/merchant/settings/canned/shelves';

const reply = (id: string, more: Partial<CannedReply> = {}): CannedReply => ({
  id,
  title: id,
  text: '你好',
  shortcut: '',
  of: 'shop',
  mayEdit: true,
  version: 1,
  ...more,
});

test('shelvesOf: one’s own first, then teams’, then the shop’s, without a folder before the folders, in their order', () => {
  const shelves = shelvesOf([
    reply('s1', { folder: '发货' }),
    reply('s2'),
    reply('t1', { of: 'team', teamId: 'aftersale' }),
    reply('o1', { of: 'own' }),
    reply('s3', { folder: '发货' }),
  ]);
  expect(shelves.map(({ of, folder, replies }) => [of, folder, replies.map(({ id }) => id)])).toEqual([
    ['own', undefined, ['o1']],
    ['team', undefined, ['t1']],
    ['shop', undefined, ['s2']],
    ['shop', '发货', ['s1', 's3']],
  ]);
});

test('repliesWith: by title, shortcut or words, large or small', () => {
  const replies = [reply('问好', { shortcut: 'NH' }), reply('催件', { text: '已经催了' })];
  expect(repliesWith(replies, 'nh').map(({ id }) => id)).toEqual(['问好']);
  expect(repliesWith(replies, '催了').map(({ id }) => id)).toEqual(['催件']);
  expect(repliesWith(replies, ' ')).toHaveLength(2);
});
