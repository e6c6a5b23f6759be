import { pageParam } from '../../../src/phone/page-param';
import { listFiles, readSource } from '../../source-tree';

const READER = 'src/phone/page-param.ts';

describe('what a page is opened with', () => {
  test.each([
    ['as it was written', '%E6%9F%A5', '查'],
    ['as it stands, where it is no half of anything', 'abc', 'abc'],
    ['as it stands, where somebody cut it', '%E6', '%E6'],
    ['nothing, where it is empty', '', undefined],
    ['nothing, where it is missing', undefined, undefined],
  ])('is read %s', (_how, given, read) => {
    expect(pageParam({ id: given }, 'id')).toBe(read);
  });

  test('is read in one way: any other breaks on an address that somebody cut', () => {
    const others = listFiles(['.ts', '.tsx'], 'src')
      .filter((file) => file !== READER)
      .filter((file) => readSource(file).includes('decodeURIComponent('));
    expect(others).toEqual([]);
  });
});
