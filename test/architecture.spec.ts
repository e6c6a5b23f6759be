import { type Import, importsOf, listFiles, readSource } from './source-tree';

const CODE = listFiles().filter((file) => !file.endsWith('.generated.ts'));
const IMPORTS = CODE.flatMap(importsOf);

const isIn = (room: string) => (path: string) => path.startsWith(`${room}/`);
const show = ({ from, to }: Import) => `${from} → ${to}`;

/** Imports that leave `room` and that `allows` does not let through. */
function strays(room: string, allows: (found: Import) => boolean): string[] {
  return IMPORTS.filter((found) => isIn(room)(found.from) && !allows(found)).map(show);
}
const to =
  (...rooms: readonly string[]) =>
  (found: Import) =>
    !found.isPackage && rooms.some((room) => isIn(room)(found.to));
const packages =
  (...names: readonly string[]) =>
  (found: Import) =>
    found.isPackage && names.some((name) => found.to === name || found.to.startsWith(`${name}/`));
const builtIn = (found: Import) => found.isPackage && found.to.startsWith('node:');
const any =
  (...rules: readonly ((found: Import) => boolean)[]) =>
  (found: Import) =>
    rules.some((rule) => rule(found));

describe('rooms and arrows', () => {
  test('domain: imports only domain, no package, no platform; moments are written by dayjs', () => {
    const isDayjs = (found: Import) => isIn('domain/moments')(found.from) && packages('dayjs')(found);
    expect(strays('domain', any(to('domain'), isDayjs))).toEqual([]);
  });

  test('dayjs: through one room', () => {
    const doors = new Set(IMPORTS.filter(packages('dayjs')).map(({ from }) => from));
    expect([...doors].sort()).toEqual(['domain/moments/read-moments.ts', 'domain/moments/written-moments.ts']);
  });

  test('domain: another room of it only through its index, also a room within the FAQ', () => {
    const within = CODE.flatMap((file) => /^domain\/(faq\/[^/]+)\/index\.ts$/.exec(file)?.[1] ?? []);
    expect(within.length).toBeGreaterThan(1);
    const room = (path: string) => within.find((one) => isIn(`domain/${one}`)(path)) ?? path.split('/')[1] ?? '';
    // What all rooms within the FAQ speak of lies in the FAQ itself, whose index gives the rooms as well.
    const isWordOfFaq = ({ from, to: target }: Import) =>
      isIn('domain/faq')(from) && room(target) === 'faq' && target !== 'domain/faq/index.ts';
    const around = IMPORTS.filter(
      (found) =>
        !found.isPackage &&
        isIn('domain')(found.from) &&
        isIn('domain')(found.to) &&
        room(found.from) !== room(found.to) &&
        found.to !== `domain/${room(found.to)}/index.ts` &&
        !isWordOfFaq(found),
    );
    expect(around.map(show)).toEqual([]);
  });

  test('src: of the domain what an index gives', () => {
    const around = IMPORTS.filter(
      ({ from, to: target }) => isIn('src')(from) && isIn('domain')(target) && !target.endsWith('/index.ts'),
    );
    expect(around.map(show)).toEqual([]);
  });

  test('contract: imports domain and valibot', () => {
    expect(strays('contract', any(to('contract', 'domain'), packages('valibot')))).toEqual([]);
  });

  test('cloudfunctions: import contract, domain, and small libraries', () => {
    const allowed = any(
      to('cloudfunctions', 'contract', 'domain'),
      packages('wx-server-sdk', 'valibot', 'fflate', 'nodemailer', 'papaparse', 'saxes', 'write-excel-file'),
      builtIn,
    );
    expect(strays('cloudfunctions', allowed)).toEqual([]);
  });

  /** Rooms that a room must not know, each because the arrow goes the other way or there is none. */
  const NEVER: readonly (readonly [from: string, ...to: string[]])[] = [
    // The platform knows nothing of us but ids, errors and limits.
    ['cloudfunctions/_sdk', 'cloudfunctions/_records', 'cloudfunctions/_commit', 'cloudfunctions/_entry', 'contract'],
    ['cloudfunctions/_records', 'cloudfunctions/_commit', 'cloudfunctions/_faq', 'cloudfunctions/_entry'],
    ['cloudfunctions/_entry', 'cloudfunctions/_commit', 'cloudfunctions/_faq'],
    ['cloudfunctions/_faq', 'cloudfunctions/_commit'],
    ['cloudfunctions', 'deployment'],
    // A conversation is how something is said, a notice what.
    ['domain/conversation', 'domain/notice'],
    ['domain/routing', 'domain/ticket', 'domain/notice', 'domain/conversation'],
    ['domain/ticket', 'domain/faq', 'domain/notice', 'domain/conversation'],
    ['domain/events', 'domain/ticket', 'domain/notice', 'domain/conversation', 'domain/faq', 'domain/agent'],
    ['domain/shop', 'domain/faq', 'domain/ticket'],
    // A time-zone database is asked in functions: phones are told moments.
    ['src', 'domain/calendar/zoned'],
    ['domain/ticket', 'domain/calendar/zoned'],
    ['domain/faq/reading', 'domain/faq/matching', 'domain/faq/editing', 'domain/faq/exchange', 'domain/faq/learning'],
    ['domain/faq/matching', 'domain/faq/editing', 'domain/faq/exchange', 'domain/faq/learning'],
    ['domain/faq/editing', 'domain/faq/exchange', 'domain/faq/learning'],
    ['domain/faq/learning', 'domain/faq/editing', 'domain/faq/exchange'],
    // Words know neither the phone nor the cloud, the phone knows no cloud; what is theirs of one above is brought in.
    ['src/text', 'src/phone', 'src/cloud', 'src/components', 'src/theme'],
    ['src/phone', 'src/cloud', 'src/components'],
    ['src/cloud', 'src/components'],
  ];
  test.each(NEVER)('%s: never knows %s', (from, ...forbidden) => {
    const crossing = IMPORTS.filter(
      (found) => !found.isPackage && isIn(from)(found.from) && forbidden.some((room) => isIn(room)(found.to)),
    );
    expect(crossing.map(show)).toEqual([]);
    expect(CODE.some(isIn(from))).toBe(true);
  });

  test('cloudfunctions/_sdk: of the domain only the kernel', () => {
    const beyond = IMPORTS.filter(
      (found) =>
        isIn('cloudfunctions/_sdk')(found.from) && isIn('domain')(found.to) && !isIn('domain/kernel')(found.to),
    );
    expect(beyond.map(show)).toEqual([]);
  });

  test('cloudfunctions: a function never imports another', () => {
    const folder = (path: string) => path.split('/')[1] ?? '';
    const crossing = IMPORTS.filter(
      ({ from, to: target, isPackage }) =>
        !isPackage &&
        isIn('cloudfunctions')(from) &&
        isIn('cloudfunctions')(target) &&
        folder(from) !== folder(target) &&
        !folder(target).startsWith('_'),
    );
    expect(crossing.map(show)).toEqual([]);
  });

  test('wx-server-sdk: imported only in cloudfunctions/_sdk, by what we ship', () => {
    const shipped = IMPORTS.filter(({ from }) =>
      ['domain', 'contract', 'cloudfunctions', 'src'].some((r) => isIn(r)(from)),
    );
    const users = shipped.filter(packages('wx-server-sdk')).map(({ from }) => from);
    expect(users.filter((file) => !isIn('cloudfunctions/_sdk')(file))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  test('src: contract only as types, nothing of functions, the local cloud or the demo', () => {
    expect(
      strays(
        'src',
        (found) => found.isPackage || to('src', 'domain')(found) || (to('contract')(found) && found.isTypeOnly),
      ),
    ).toEqual([]);
  });

  test('ECharts: through one door, in the package of the charts', () => {
    const doors = new Set(IMPORTS.filter(packages('echarts')).map(({ from }) => from));
    expect([...doors]).toEqual(['src/charts/chart/draw.ts']);
  });

  test('nodemailer: through one door, of the one function that sends mail', () => {
    const doors = new Set(IMPORTS.filter(packages('nodemailer')).map(({ from }) => from));
    expect([...doors]).toEqual(['cloudfunctions/courier/kinds/email.ts']);
  });

  test('src: an audience never imports another', () => {
    // `figures` is one of them; its charts lie in `src/charts` and know it, never the other way round.
    const audiences = ['mall', 'shopper', 'agent', 'merchant', 'automation', 'connections', 'records', 'charts'];
    const room = (path: string) => path.split('/')[1] ?? '';
    const crossing = IMPORTS.filter(
      ({ from, to: target, isPackage }) =>
        !isPackage &&
        isIn('src')(from) &&
        isIn('src')(target) &&
        room(from) !== room(target) &&
        audiences.includes(room(target)) &&
        // The app's config lists every package's pages.
        !target.endsWith('/pages.ts'),
    );
    expect(crossing.map(show)).toEqual([]);
  });

  test('main package: no control library in the mall and the contact entry', () => {
    const rooms = ['src/mall', 'src/contact-entry'];
    const heavy = IMPORTS.filter(({ from }) => rooms.some((room) => isIn(room)(from))).filter(
      packages('@nutui', 'echarts'),
    );
    expect(heavy.map(show)).toEqual([]);
  });

  test('NutUI: through one door', () => {
    const doors = new Set(IMPORTS.filter(packages('@nutui/nutui-react-taro')).map(({ from }) => from));
    expect([...doors]).toEqual(['src/theme/nutui/controls.ts']);
  });

  test('@tarojs: only in src and config', () => {
    const elsewhere = IMPORTS.filter(packages('@tarojs')).filter(
      ({ from }) => !isIn('src')(from) && !isIn('config')(from) && !isIn('test')(from),
    );
    expect(elsewhere.map(show)).toEqual([]);
  });

  test('local-cloud: imports nothing of ours', () => {
    expect(strays('local-cloud', (found) => found.isPackage || to('local-cloud')(found))).toEqual([]);
  });

  test('every relative import leads to a file', () => {
    const dangling = IMPORTS.filter(({ to: target, isPackage }) => !isPackage && !/\.\w+$/.test(target));
    expect(dangling.map(show)).toEqual([]);
  });
});

describe('habits', () => {
  test('no room without a meaning in its name', () => {
    expect(CODE.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.tsx?$)/.test(file))).toEqual([]);
  });

  test('no file of code over 200 lines, but for those with a stated reason', () => {
    const long = CODE.filter(
      (file) => /\.(ts|tsx)$/.test(file) && isShipped(file) && readSource(file).split('\n').length > 201,
    );
    expect(long.filter((file) => !(file in LONG_WITH_REASON))).toEqual([]);
  });

  test('an index names what it gives', () => {
    const unnamed = CODE.filter((file) => isShipped(file) && /\/index(\.\w+)?\.tsx?$/.test(file)).filter((file) =>
      /^export (type )?\*/m.test(readSource(file)),
    );
    expect(unnamed).toEqual([]);
  });

  test('no mock switch in what we ship', () => {
    const switches = CODE.filter(isShipped).filter((file) => /\buseMock|isMock|MOCK_MODE\b/.test(readSource(file)));
    expect(switches).toEqual([]);
  });
});

/** Files a reader gains nothing from cutting, and why. */
const LONG_WITH_REASON: Readonly<Record<string, string>> = {
  'cloudfunctions/_records/documents.ts': 'the shapes of every record, read as one table',
  'domain/settings/registry.ts': 'every setting of a shop, read as one table',
  'local-cloud/types.ts': 'every part of the platform and how they meet, read as one contract',
};

function isShipped(file: string): boolean {
  return (
    ['domain', 'contract', 'cloudfunctions', 'src', 'local-cloud', 'config', 'deployment', 'embed'].some((room) =>
      isIn(room)(file),
    ) && !file.startsWith('src/text/')
  );
}
