import fc from 'fast-check';
import { FIRST_POSITION, type Position, pointOf, positionAt, type Room } from '../../../src/contact-entry/position';

const phone: Room = { width: 375, height: 812, topPx: 0, bottomPx: 98, sizePx: 48, marginPx: 16, tabPx: 18 };
const room: fc.Arbitrary<Room> = fc.record({
  width: fc.integer({ min: 280, max: 1200 }),
  height: fc.integer({ min: 400, max: 1600 }),
  topPx: fc.integer({ min: 0, max: 100 }),
  bottomPx: fc.integer({ min: 0, max: 160 }),
  sizePx: fc.constant(48),
  marginPx: fc.constant(16),
  tabPx: fc.constant(18),
});
const position: fc.Arbitrary<Position> = fc.record({
  edge: fc.constantFrom('left', 'right'),
  raisedPx: fc.integer({ min: -500, max: 3000 }),
  isFolded: fc.boolean(),
});
const point = fc.record({ x: fc.integer({ min: -100, max: 1300 }), y: fc.integer({ min: -300, max: 2000 }) });

describe('pointOf', () => {
  it('first position: lower right, 16 from the edge and 16 above the bottom bar', () => {
    expect(pointOf(FIRST_POSITION, phone)).toEqual({ x: 375 - 16 - 48, y: 812 - 98 - 16 - 48 });
  });

  it('folded: 18 px of it stay on the screen, at either edge', () => {
    expect(pointOf({ ...FIRST_POSITION, isFolded: true }, phone).x).toBe(375 - 18);
    expect(pointOf({ edge: 'left', raisedPx: 0, isFolded: true }, phone).x).toBe(18 - 48);
  });

  it('any position on any phone: never over the bottom bar, never above the top', () => {
    fc.assert(
      fc.property(position, room, (where, on) => {
        const { y } = pointOf(where, on);
        expect(y + on.sizePx + on.marginPx).toBeLessThanOrEqual(on.height - on.bottomPx);
        expect(y).toBeGreaterThanOrEqual(on.topPx);
      }),
    );
  });
});

describe('positionAt', () => {
  it('lifted anywhere: comes to rest at the nearer edge, inside the room', () => {
    fc.assert(
      fc.property(point, room, (lifted, on) => {
        const rest = positionAt(lifted, on);
        expect(rest.edge).toBe(lifted.x + 24 < on.width / 2 ? 'left' : 'right');
        expect(rest.raisedPx).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('at rest: lifting it where it rests changes nothing', () => {
    fc.assert(
      fc.property(position, room, (where, on) => {
        const settled = positionAt(pointOf(where, on), on);
        expect(positionAt(pointOf(settled, on), on)).toEqual(settled);
      }),
    );
  });

  it('pushed into an edge: folds; only laid against it: does not', () => {
    expect(positionAt({ x: 375 - 30, y: 400 }, phone).isFolded).toBe(true);
    expect(positionAt({ x: -20, y: 400 }, phone)).toMatchObject({ edge: 'left', isFolded: true });
    expect(positionAt({ x: 375 - 48, y: 400 }, phone).isFolded).toBe(false);
  });
});
