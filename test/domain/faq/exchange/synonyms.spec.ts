import fc from 'fast-check';
import { wordsInGroup } from '../../../../domain/faq/editing';
import { planSynonyms as planTable, synonymRows, tableRows } from '../../../../domain/faq/exchange';

const planSynonyms = (rows: readonly (readonly string[])[], known: readonly string[]) =>
  planTable(tableRows(rows), known);

const word = fc.stringMatching(/^[甲乙丙丁戊己庚辛]{1,3}$/);
const group = fc.uniqueArray(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
const groups = fc.uniqueArray(group, { maxLength: 8 });

describe('the sheet of synonyms', () => {
  test('written and read back: the same groups, nothing added, nothing removed', () => {
    fc.assert(
      fc.property(groups, (known) => {
        expect(planSynonyms(synonymRows(known), known)).toEqual({ groups: known, added: [], removed: [], bad: [] });
      }),
    );
  });

  test('written and read where there are none: all of them', () => {
    fc.assert(fc.property(groups, (known) => expect(planSynonyms(synonymRows(known), []).groups).toEqual(known)));
  });

  test('a group takes the place of those it shares a word with; others stay', () => {
    const known = ['茶饼 圆茶', '快递 包裹', '发票 小票'];
    expect(planSynonyms([['包裹 件儿'], ['运费 邮费']], known)).toEqual({
      groups: ['茶饼 圆茶', '发票 小票', '包裹 件儿', '运费 邮费'],
      added: ['包裹 件儿', '运费 邮费'],
      removed: ['快递 包裹'],
      bad: [],
    });
  });

  test('no known word is lost unless a row has it', () => {
    fc.assert(
      fc.property(groups, groups, (known, given) => {
        const after = planSynonyms(synonymRows(given), known);
        const givenWords = given.flatMap(wordsInGroup);
        for (const one of known) {
          if (!wordsInGroup(one).some((known) => givenWords.includes(known))) expect(after.groups).toContain(one);
        }
      }),
    );
  });

  test('words in one cell or in several, a title of any wording or none, empty rows', () => {
    const rows = [['同义词 说明'], ['', ''], ['快递', '包裹', ''], ['运费、邮费']];
    expect(planSynonyms(rows, []).groups).toEqual(['快递 包裹', '运费 邮费']);
    expect(planSynonyms([['快递 包裹']], []).groups).toEqual(['快递 包裹']);
  });

  test('a lone word, a group too long, too many groups: named by their rows', () => {
    const long = `${'长'.repeat(80)} ${'短'.repeat(80)}`;
    expect(planSynonyms([['同义词'], ['快递'], [long]], []).bad).toEqual([
      { row: 2, text: '快递', problem: 'missing' },
      { row: 3, text: long, problem: 'too_long' },
    ]);
    const many = Array.from({ length: 101 }, (_, nth) => [`甲${nth} 乙${nth}`]);
    expect(planSynonyms(many, []).bad).toMatchObject([{ row: 101, problem: 'too_long' }]);
  });
});
