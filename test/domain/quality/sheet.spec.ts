import { differenceOf, type SheetItem, scoreOf, sheetOf, sheetProblem, USUAL_SHEET } from '../../../domain/quality';

const item = (id: string, weight: number, isFatal = false): SheetItem => ({ id, name: `项${id}`, weight, isFatal });
const SHEET = [item('a', 60), item('b', 40), item('x', 0, true)];

describe('a score sheet', () => {
  test.each<[string, readonly SheetItem[], object | undefined]>([
    ['weights of a hundred, and what is fatal', SHEET, undefined],
    ['the usual one', USUAL_SHEET, undefined],
    ['weights of ninety', [item('a', 50), item('b', 40)], { rule: 'sum_100' }],
    ['two of one name', [item('a', 50), { ...item('b', 50), name: '项a' }], { rule: 'unique_name', at: 1 }],
    ['what is fatal weighs nothing', [item('a', 90), item('x', 10, true)], { rule: 'weight', at: 1 }],
    ['what is weighed weighs something', [item('a', 100), item('b', 0)], { rule: 'weight', at: 1 }],
    ['too many lines', Array.from({ length: 16 }, (_, nth) => item(`${nth}`, 5)), { rule: 'max_length' }],
  ])('%s', (_title, sheet, problem) => {
    expect(sheetProblem(sheet)).toEqual(problem);
  });

  test('what was kept and is none: the usual one', () => {
    for (const kept of [undefined, [], [{ id: 1 }], [item('a', 10)], 'x']) expect(sheetOf(kept)).toBe(USUAL_SHEET);
    expect(sheetOf(SHEET)).toBe(SHEET);
  });

  test('points add up; where something fatal was found nothing counts', () => {
    expect(scoreOf(SHEET, { a: 50, b: 40, x: 0 })).toBe(90);
    expect(scoreOf(SHEET, { a: 60, b: 40, x: 1 })).toBe(0);
  });

  test('two inspectors: by how much the second differs, of each line and in all', () => {
    expect(differenceOf(SHEET, { a: 50, b: 40, x: 0 }, { a: 60, b: 20, x: 0 })).toEqual({
      score: -10,
      items: [
        { id: 'a', by: 10 },
        { id: 'b', by: -20 },
      ],
    });
  });
});
