import type { FrameLocator, Locator, Page, Request, Route } from 'playwright-core';

/** Taro keeps the pages below the one on top in the document, and puts its dialogs and toasts beside them. */
export const IN_FRONT = '.taro_page_show:not(:has(~ .taro_page_show)), body > [class^="taro_"]:not(.taro_router)';

/** What a person sees and a thumb can reach: never what stands the same on a page below. */
export const inFront = (miniProgram: Page | FrameLocator): Locator => miniProgram.locator(IN_FRONT);

/**
 * What is said over the page or at its foot. It goes after a few seconds, and on a busy machine it may be gone before one looks: what is said
 * to those who listen stays, so look for it attached, not seen.
 */
export const told = (miniProgram: Page | FrameLocator, words: string | RegExp): Locator =>
  miniProgram.locator('.wd-aloud, .wd-snackbar, .taro__toast').filter({ hasText: words }).first();

/** Waits until a field reads so: what a tap puts into it is drawn a moment after the tap. */
export const fieldReads = (field: Locator, words: string): Promise<void> =>
  field.evaluate(async (element, wanted) => {
    while ((element as HTMLTextAreaElement).value !== wanted) await new Promise(requestAnimationFrame);
  }, words);

/** Puts words into a field at once, as pasting does: typed, each line is an input of its own, which of two hundred takes seconds. */
export const paste = (field: Locator, words: string): Promise<void> =>
  field.evaluate((element, pasted) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    // Past React's own `value`, or it would take the input for nothing new.
    set?.call(element, pasted);
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, words);

/** Nothing asked for so long: what a page does once it is open has been done. */
const QUIET_MILLIS = 500;
/** A page that asks again and again by itself may never be so quiet; by then what it asked at first has long been asked. */
const LIVELY_AFTER_MILLIS = 10_000;
/** What is under way for longer was not answered at all. */
const LONGEST_ANSWER_MILLIS = 100_000;

/** The mini program alone on one person's phone. */
export class Phone {
  #opened = 0;
  readonly #underWay = new Map<Request, number>();
  #lastAt = 0;

  constructor(
    readonly page: Page,
    private readonly app: string,
    readonly close: () => Promise<void>,
  ) {
    page.on('request', (request) => this.#underWay.set(request, Date.now()));
    const over = (request: Request): void => {
      this.#underWay.delete(request);
      this.#lastAt = Date.now();
    };
    page.on('requestfinished', over).on('requestfailed', over);
  }

  /** Waits until what the page asked for has come. @throws Error naming what was asked and never answered */
  async rest(): Promise<void> {
    const sinceAt = Date.now();
    for (;;) {
      const now = Date.now();
      const askedAts = [...this.#underWay.values()];
      if (askedAts.length === 0 && now - Math.max(this.#lastAt, sinceAt) > QUIET_MILLIS) return;
      if (now - sinceAt > LIVELY_AFTER_MILLIS && askedAts.every((at) => at > sinceAt + QUIET_MILLIS)) return;
      if (now - sinceAt > LONGEST_ANSWER_MILLIS) {
        const asked = [...this.#underWay.keys()].map((request) => `${request.url()} ${request.postData() ?? ''}`);
        throw new Error(`${this.page.url()} still waits for\n${asked.join('\n')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, QUIET_MILLIS / 10));
    }
  }

  /** Closes it for good, where something was done to it that no later page is to have. */
  async breakUp(): Promise<void> {
    await this.page.close();
    await this.close();
  }

  /** Starts the mini program anew, as this person, at a page. */
  async open(openid: string, path: string): Promise<void> {
    // Another address each time: the same one would only be turned to.
    await this.page.goto(`${this.app}?as=${openid}&opened=${this.#opened++}#/${path}`);
  }

  get front(): Locator {
    return inFront(this.page);
  }

  /** Opens a page on top, as a link from elsewhere would. */
  async go(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.location.hash = `#/${to}`;
    }, path);
  }

  /** Waits until words of a few seconds were said. */
  async isTold(words: string | RegExp): Promise<void> {
    await told(this.page, words).waitFor({ state: 'attached' });
  }

  /** Keeps what its pages ask by themselves from the cloud until it is let go: so a tap is sure to be heard before it. */
  async holdBack(...actions: readonly string[]): Promise<() => Promise<void>> {
    let letGo = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const hold = async (route: Route): Promise<void> => {
      if (actions.includes(route.request().postDataJSON().action)) await until;
      await route.fallback();
    };
    await this.page.route('**/call/**', hold);
    return async () => {
      letGo();
      await this.page.unroute('**/call/**', hold);
    };
  }
}
