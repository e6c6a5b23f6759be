// @ts-check

// The time of day inside a runner: the cloud's clock instead of the machine's, and UTC whatever the machine's zone,
// because functions run at UTC+0 on the platform and a laptop in Shanghai must not hide a bug of eight hours.

const MachineDate = Date;

/** @type {{ fixedAt: number } | { offset: number }} */
let cloudTime = { offset: 0 };

const now = () => ('fixedAt' in cloudTime ? cloudTime.fixedAt : machineNow() + cloudTime.offset);
const machineNow = MachineDate.now;
const machineParse = MachineDate.parse;

const HAS_OWN_ZONE = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(?:\(.*\))?$/i;
const IS_DATE_ONLY = /^[+-]?\d{4,6}(?:-\d\d){0,2}$/;
const localOffset = MachineDate.prototype.getTimezoneOffset;

/** @param {unknown} text */
function parse(text) {
  const written = String(text);
  const at = machineParse(written);
  if (HAS_OWN_ZONE.test(written) || IS_DATE_ONLY.test(written)) return at;
  return at - localOffset.call(new MachineDate(at)) * 60_000;
}

/** @param {any[]} parts */
function timeOf(parts) {
  if (parts.length === 0) return now();
  if (parts.length > 1) return MachineDate.UTC(.../** @type {[number, number]} */ (parts));
  const [value] = parts;
  if (value instanceof MachineDate) return value.getTime();
  const primitive =
    typeof value === 'object' && value !== null ? (value[Symbol.toPrimitive]?.('default') ?? `${value}`) : value;
  return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
}

function installClock() {
  /** @type {DateConstructor} */
  const CloudDate = new Proxy(MachineDate, {
    apply: () => new MachineDate(now()).toString(),
    construct: (target, parts, newTarget) =>
      Reflect.construct(target, [timeOf(parts)], newTarget === CloudDate ? target : newTarget),
  });
  MachineDate.now = now;
  MachineDate.parse = parse;
  MachineDate.prototype.constructor = CloudDate;
  globalThis.Date = CloudDate;
}

function installUtc() {
  const dates = /** @type {Record<string, any>} */ (MachineDate.prototype);
  for (const part of ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day']) {
    dates[`get${part}`] = dates[`getUTC${part}`];
    if (part !== 'Day') dates[`set${part}`] = dates[`setUTC${part}`];
  }
  dates.getTimezoneOffset = () => 0;
  /** @param {Date} date */
  const dayText = (date) => date.toUTCString().replace(/^(\w+), (\d+) (\w+) (-?\d+) .*$/, '$1 $3 $2 $4');
  /** @param {Date} date */
  const timeText = (date) => `${date.toUTCString().slice(-12, -4)} GMT+0000 (Coordinated Universal Time)`;
  /** @param {(date: Date) => string} write */
  const ifValid = (write) =>
    /** @this {Date} */ function () {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : write(this);
    };
  dates.toString = ifValid((date) => `${dayText(date)} ${timeText(date)}`);
  dates.toDateString = ifValid(dayText);
  dates.toTimeString = ifValid(timeText);
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const original = dates[name];
    /** @this {Date} @param {any} locale @param {any} options */
    dates[name] = function (locale, options) {
      return original.call(this, locale, { timeZone: 'UTC', ...options });
    };
  }
  const MachineFormat = Intl.DateTimeFormat;
  /** @param {any[]} parts */
  const inUtc = ([locale, options]) => [locale, { timeZone: 'UTC', ...options }];
  Intl.DateTimeFormat = new Proxy(MachineFormat, {
    apply: (_target, _self, parts) => Reflect.construct(MachineFormat, inUtc(parts)),
    construct: (target, parts) => Reflect.construct(target, inUtc(parts)),
  });
}

module.exports = {
  /** Replaces `Date` in this thread. Call once, before anything else is loaded. */
  installCloudTime() {
    installClock();
    installUtc();
  },
  /** @param {{ fixedAt: number } | { offset: number }} time standing still, or so far from the machine's clock */
  setCloudTime(time) {
    cloudTime = time;
  },
};
