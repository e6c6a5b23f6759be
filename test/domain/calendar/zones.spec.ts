import { behindChina, isNamedZone, USUAL_ZONE, USUAL_ZONES, ZONE_NAMES } from '../../../domain/calendar';
import { localMinute } from '../../../domain/calendar/zoned/zone-clock';

/** Minutes by which a zone's clock is behind China's, at noon of a day in Greenwich. */
const behindOn = (zone: string, month: number): number => {
  const at = Date.UTC(2026, month, 15, 12);
  return localMinute(USUAL_ZONE, at) - localMinute(zone, at);
};

describe('zones to choose', () => {
  it.each(ZONE_NAMES)('%s: as far behind as the time-zone database says, in winter and in summer', (zone) => {
    const { minutes, inSummer = minutes } = behindChina(zone);
    expect([behindOn(zone, 0), behindOn(zone, 6)].sort((a, b) => a - b)).toEqual(
      [inSummer, minutes].sort((a, b) => a - b),
    );
  });

  it('the shop’s own is the first of those that are offered; nothing of an object’s is a zone', () => {
    expect(USUAL_ZONES[0]).toBe(USUAL_ZONE);
    expect(['Asia/Tokyo', 'toString', 'Asia/Nowhere'].map(isNamedZone)).toEqual([true, false, false]);
  });
});
