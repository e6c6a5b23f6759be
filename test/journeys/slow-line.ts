/** A slow network: the shape of what comes is there long enough to be looked at, and to be aimed at. */
const ANSWER_AFTER_MILLIS = 300;
/** Between two answers: long enough that what came first is shown without the other. */
const APART_MILLIS = 250;
const MAX_CALLS_AT_ONCE = 4;

const placeOf = { 'as asked': (call: number) => call, 'last first': (call: number) => MAX_CALLS_AT_ONCE - call };

export type AnswerOrder = keyof typeof placeOf;

/** By this a device says which line it is on. The browser itself must not hold back what comes: it would keep nothing it loaded. */
const HEADER = 'x-line';

/** The lines between the shop and its phones that are slow. */
export class SlowLines {
  #opened = 0;
  readonly #calls = new Map<string, number>();

  /** The headers of a device on a slow line of its own, whose answers come one by one in this order. */
  open(order: AnswerOrder): { readonly headers: Readonly<Record<string, string>>; readonly calls: () => number } {
    const line = `${order}/${this.#opened++}`;
    return { headers: { [HEADER]: line }, calls: () => this.#calls.get(line) ?? 0 };
  }

  /** Carries what is asked to the shop, and back. */
  async carry(request: Request, toShop: () => Response | Promise<Response>): Promise<Response> {
    const line = request.headers.get(HEADER);
    if (line === null) return toShop();
    const { pathname } = new URL(request.url);
    // The stage's letters come late and break lines anew; WeChat's are on the phone.
    if (pathname.startsWith('/fonts/') && pathname.endsWith('.css'))
      return new Response('', { headers: { 'content-type': 'text/css', 'cache-control': 'no-store' } });
    if (!pathname.includes('/call/')) return toShop();
    const call = this.#calls.get(line) ?? 0;
    this.#calls.set(line, call + 1);
    const place = placeOf[line.split('/')[0] as AnswerOrder](call);
    const millis = ANSWER_AFTER_MILLIS + APART_MILLIS * Math.min(Math.max(0, place), MAX_CALLS_AT_ONCE);
    await new Promise((resolve) => setTimeout(resolve, millis));
    return toShop();
  }
}
