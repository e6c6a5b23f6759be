/** A zone to choose: how far its clock is ahead of Greenwich, and whether it is put forward an hour in its summer. */
interface Zone {
  readonly minutes: number;
  readonly isOtherInSummer?: true;
}

/**
 * Zones that are offered by name; any other may be typed. Only to say what a choice means, on phones that may know no zones:
 * what a calendar means in moments the functions ask their own time-zone database, and a test holds these figures to it.
 */
const ZONES = {
  'Asia/Shanghai': { minutes: 480 },
  'Asia/Urumqi': { minutes: 360 },
  'Asia/Hong_Kong': { minutes: 480 },
  'Asia/Macau': { minutes: 480 },
  'Asia/Taipei': { minutes: 480 },
  'Asia/Singapore': { minutes: 480 },
  'Asia/Tokyo': { minutes: 540 },
  'Asia/Kuala_Lumpur': { minutes: 480 },
  'Asia/Seoul': { minutes: 540 },
  'Asia/Bangkok': { minutes: 420 },
  'Asia/Ho_Chi_Minh': { minutes: 420 },
  'Asia/Jakarta': { minutes: 420 },
  'Asia/Manila': { minutes: 480 },
  'Asia/Ulaanbaatar': { minutes: 480 },
  'Asia/Kolkata': { minutes: 330 },
  'Asia/Dubai': { minutes: 240 },
  'Asia/Riyadh': { minutes: 180 },
  'Europe/Moscow': { minutes: 180 },
  'Europe/Istanbul': { minutes: 180 },
  'Europe/London': { minutes: 0, isOtherInSummer: true },
  'Europe/Paris': { minutes: 60, isOtherInSummer: true },
  'Europe/Berlin': { minutes: 60, isOtherInSummer: true },
  'Europe/Madrid': { minutes: 60, isOtherInSummer: true },
  'Europe/Rome': { minutes: 60, isOtherInSummer: true },
  'Europe/Amsterdam': { minutes: 60, isOtherInSummer: true },
  'Africa/Johannesburg': { minutes: 120 },
  'Africa/Nairobi': { minutes: 180 },
  'Africa/Lagos': { minutes: 60 },
  'America/New_York': { minutes: -300, isOtherInSummer: true },
  'America/Chicago': { minutes: -360, isOtherInSummer: true },
  'America/Denver': { minutes: -420, isOtherInSummer: true },
  'America/Los_Angeles': { minutes: -480, isOtherInSummer: true },
  'America/Toronto': { minutes: -300, isOtherInSummer: true },
  'America/Sao_Paulo': { minutes: -180 },
  'Pacific/Honolulu': { minutes: -600 },
  'Australia/Perth': { minutes: 480 },
  'Australia/Brisbane': { minutes: 600 },
  'Australia/Sydney': { minutes: 600, isOtherInSummer: true },
  'Pacific/Auckland': { minutes: 720, isOtherInSummer: true },
} as const satisfies Readonly<Record<string, Zone>>;

export type ZoneName = keyof typeof ZONES;
export const ZONE_NAMES = Object.keys(ZONES) as ZoneName[];
/** Those shown before anybody searches: where most of the shops are. */
export const USUAL_ZONES: readonly ZoneName[] = ZONE_NAMES.slice(0, 7);

export const isNamedZone = (zone: string): zone is ZoneName => (ZONE_NAMES as readonly string[]).includes(zone);

/** How many minutes China's clock is ahead of a zone's, and in the zone's summer where that is another. */
export function behindChina(name: ZoneName): { readonly minutes: number; readonly inSummer?: number } {
  const zone: Zone = ZONES[name];
  const minutes = CHINA - zone.minutes;
  return zone.isOtherInSummer ? { minutes, inSummer: minutes - 60 } : { minutes };
}

const CHINA = ZONES['Asia/Shanghai'].minutes;
