import { playNotes } from '../../../src/phone/chime/notes';

test('chime: two notes, each softly in and out, one after the other, and over in less than a second', () => {
  const heard: string[] = [];
  const node = (name: string) => ({ connect: (to: unknown) => heard.push(`${name} → ${String(to)}`) });
  let ends = 0;
  playNotes({
    currentTime: 10,
    destination: 'speaker',
    createOscillator: () => ({
      ...node('note'),
      frequency: { value: 0 },
      start: (at) => heard.push(`from ${at.toFixed(2)}`),
      stop: (at) => {
        ends = at;
      },
    }),
    createGain: () => ({
      ...node('volume'),
      toString: () => 'volume',
      gain: {
        setValueAtTime: (value) => heard.push(`at ${value}`),
        exponentialRampToValueAtTime: (value) => heard.push(`to ${value}`),
      },
    }),
  });
  const softly = ['at 0.0001', 'to 0.25', 'to 0.0001', 'note → volume', 'volume → speaker'];
  expect(heard).toEqual([...softly, 'from 10.00', ...softly, 'from 10.15']);
  expect(ends).toBeLessThan(11);
});
