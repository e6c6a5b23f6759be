import { type MacroSteps, macroProblem, stepsOf } from '../../../domain/macros';

const NOTHING: MacroSteps = { labelIds: [], reply: null, end: null };
const reply = { text: '好', asks: false };

describe('macros', () => {
  it('stepsOf: labels first, then words, then the way on', () => {
    const steps = { labelIds: ['l1'], reply, end: { do: 'transfer', teamId: 't1' } } as const;
    expect(stepsOf(steps).map((step) => step.do)).toEqual(['label', 'reply', 'transfer']);
    expect(stepsOf(NOTHING)).toEqual([]);
  });

  it.each([
    [NOTHING, 'empty'],
    [{ ...NOTHING, labelIds: ['1', '2', '3', '4', '5', '6'] }, 'labels'],
    [{ ...NOTHING, reply: { ...reply, asks: true }, end: { do: 'resolve' } as const }, 'asks_and_ends'],
    [
      { ...NOTHING, reply: { ...reply, asks: true }, end: { do: 'hold', hours: 1, reason: '仓库' } as const },
      'asks_and_ends',
    ],
    [{ ...NOTHING, reply: { ...reply, asks: true }, end: { do: 'transfer', teamId: 't1' } as const }, undefined],
    [{ ...NOTHING, reply, end: { do: 'resolve' } as const }, undefined],
  ])('macroProblem: %#', (steps, expected) => {
    expect(macroProblem(steps)).toBe(expected);
  });
});
