/**
 * Runs first in every frame that plays a phone. The frames on the stage share one origin, so without this they would
 * share one storage, and none would know that the cloud's clock was turned.
 */
export {};

const owner = new URLSearchParams(window.location.search).get('as') ?? '';
speakAsTheStage(localStorage.getItem('warmdesk.stage.language'));
giveOwnStorage(`${owner}/`);
lookWhenTold();
followClock(Number(document.currentScript?.dataset.now) || Date.now());

/** A phone is set to the language of the stage, until its owner chooses another in the app. */
function speakAsTheStage(language: string | null): void {
  if (language === 'zh' || language === 'en') {
    Object.defineProperty(navigator, 'language', { get: () => (language === 'zh' ? 'zh-CN' : 'en') });
  }
}

/** Every person's phone has a storage of its own: keys are kept under whose they are. */
function giveOwnStorage(prefix: string): void {
  const { getItem, setItem, removeItem } = Storage.prototype;
  const ownKeys = (storage: Storage) => Object.keys(storage).filter((key) => key.startsWith(prefix));
  Object.defineProperties(Storage.prototype, {
    getItem: { value: replacement((storage, key: string) => getItem.call(storage, prefix + key)) },
    setItem: {
      value: replacement((storage, key: string, value: string) => setItem.call(storage, prefix + key, value)),
    },
    removeItem: { value: replacement((storage, key: string) => removeItem.call(storage, prefix + key)) },
    clear: {
      value: replacement((storage) => {
        for (const key of ownKeys(storage)) removeItem.call(storage, key);
      }),
    },
    key: { value: replacement((storage, index: number) => ownKeys(storage)[index]?.slice(prefix.length) ?? null) },
    length: {
      get(this: Storage) {
        return ownKeys(this).length;
      },
    },
  });
}

function replacement<A extends unknown[], R>(run: (storage: Storage, ...args: A) => R) {
  return function (this: Storage, ...args: A): R {
    return run(this, ...args);
  };
}

/** As if its owner had just taken it up: the page in front asks for what is new. */
function lookWhenTold(): void {
  window.addEventListener('message', (event: MessageEvent) => {
    const message = event.data as { type?: unknown } | undefined;
    if (isFromStage(event) && message?.type === 'phone-look') window.dispatchEvent(new Event('visibilitychange'));
  });
}

function isFromStage(event: MessageEvent): boolean {
  return event.source === window.parent && event.origin === window.location.origin;
}

/** The phone's clock stands where the cloud's does, and is turned with it by the page around. */
function followClock(cloudNow: number): void {
  const RealDate = Date;
  let ahead = cloudNow - RealDate.now();
  const now = () => RealDate.now() + ahead;
  window.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  window.addEventListener('message', (event: MessageEvent) => {
    const message = event.data as { type?: unknown; now?: unknown } | undefined;
    if (isFromStage(event) && message?.type === 'phone-clock' && typeof message.now === 'number')
      ahead = message.now - RealDate.now();
  });
}
