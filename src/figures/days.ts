/** A calendar day or month as the cloud writes it: 2026-11-29, 2026-11. */
interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
}

export function readDay(key: string): Written | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(key) ?? [];
  return year && month ? { year: Number(year), month: Number(month), day: day ? Number(day) : undefined } : undefined;
}

/** 0 for Sunday; none of a month. */
export function weekdayOf(key: string): number | undefined {
  const read = readDay(key);
  return read?.day === undefined ? undefined : new Date(Date.UTC(read.year, read.month - 1, read.day)).getUTCDay();
}

/** So many days later, or earlier. */
export function dayAfter(key: string, days: number): string {
  const read = readDay(key);
  if (read?.day === undefined) return key;
  return new Date(Date.UTC(read.year, read.month - 1, read.day + days)).toISOString().slice(0, 10);
}
