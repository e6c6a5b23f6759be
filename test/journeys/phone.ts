import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Taro keeps the pages below the one on top in the document, and puts its dialogs and toasts beside them. */
const IN_FRONT = '.taro_page_show:not(:has(~ .taro_page_show)), body > [class^="taro_"]:not(.taro_router)';

/** What a person sees and a thumb can reach: never what stands the same on a page below. */
export const inFront = (miniProgram: Page | FrameLocator): Locator => miniProgram.locator(IN_FRONT);

/** Waits until a field reads so: what a tap puts into it is drawn a moment after the tap. */
export const fieldReads = (field: Locator, words: string): Promise<void> =>
  field.evaluate(async (element, wanted) => {
    while ((element as HTMLTextAreaElement).value !== wanted) await new Promise(requestAnimationFrame);
  }, words);

/** The mini program alone on one person's phone. */
export class Phone {
  #opened = 0;

  constructor(
    readonly page: Page,
    private readonly app: string,
  ) {}

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

  close(): Promise<void> {
    return this.page.context().close();
  }
}
