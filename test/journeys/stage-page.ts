import type { Locator, Page } from 'playwright-core';
import { inFront, told } from './phone';

/** A sheet goes at once; on a machine that does ten other things it may take so long. */
const TAP_MILLIS = 10_000;
const LOST_TAP_MILLIS = 60_000;

/** What a tap in the middle of an element meets. */
function whatLiesUnder(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  const met = document.elementFromPoint(x + width / 2, y + height / 2);
  return `${met?.outerHTML.slice(0, 120)} at ${Math.round(x)}, ${Math.round(y)}`;
}

/** The stage with its three phones, as a person at the desk sees it. */
export class StagePage {
  readonly wechat: WechatPhone;

  constructor(
    readonly page: Page,
    readonly close: () => Promise<void>,
  ) {
    this.wechat = new WechatPhone(page.getByRole('region', { name: /^微信/ }));
  }

  /** What is in front in the mini program on the first phone. */
  get shopper(): Locator {
    return inFront(this.page.frameLocator('iframe[title="客人的小程序"]'));
  }

  /** What is in front in the mini program on the third phone. */
  get desk(): Locator {
    return inFront(this.page.frameLocator('iframe[title="客服台"]'));
  }

  /** What the mini program on the third phone says for a few seconds (`told`). */
  deskTold(words: string | RegExp): Locator {
    return told(this.page.frameLocator('iframe[title="客服台"]'), words);
  }

  /** Gives a phone to somebody else. */
  async choosePerson(phone: '客人的小程序' | '微信' | '客服台', name: string): Promise<void> {
    const picker = this.page.getByLabel(`${phone}：谁的手机`);
    const labels = await picker.locator('option').allTextContents();
    await picker.selectOption({ label: labels.find((label) => label.startsWith(name)) ?? name });
  }

  /**
   * WeChat's question over a phone: 允许 or 取消. A browser on a machine that stands still may lose a tap, and a person taps again;
   * a sheet that heard two and stays is broken, and what lay under the taps is told.
   */
  async answerSubscribe(answer: '允许' | '取消'): Promise<void> {
    const sheet = this.page.getByRole('dialog', { name: '申请向你发送一次以下消息' });
    const button = sheet.getByRole('button', { name: answer });
    const isGone = (timeout: number) =>
      sheet.waitFor({ state: 'detached', timeout }).then(
        () => true,
        () => false,
      );
    await button.click();
    if (await isGone(TAP_MILLIS)) return;
    const under = await button.evaluate(whatLiesUnder);
    await button.click();
    if (!(await isGone(LOST_TAP_MILLIS)))
      throw new Error(`the sheet stays after two taps; under the first lay ${under}`);
  }

  async turnClock(by: '10 分钟' | '1 小时' | '1 天' | '7 天'): Promise<void> {
    const button = this.page.getByRole('button', { name: `把时间拨快 +${by}` });
    await button.click();
    // The buttons come back once all that became due has run.
    await this.page.waitForFunction(() => !document.querySelector('.clock .chip:disabled'));
  }

  /** What a phone's own clock says once it has come to `at` (ms UTC): a turn reaches it as a message from the stage. */
  async clockInside(phone: 'shopper' | 'desk', at: number): Promise<number> {
    const frame = this[phone].first();
    return frame.evaluate(async (_element, wanted) => {
      while (Date.now() < wanted) await new Promise((resolve) => setTimeout(resolve, 50));
      return Date.now();
    }, at);
  }
}

/** The phone in the middle. */
class WechatPhone {
  constructor(readonly screen: Locator) {}

  async openNotices(): Promise<void> {
    await this.screen.getByRole('button', { name: /服务通知/ }).click();
  }

  get notices(): Locator {
    return this.screen.getByRole('article');
  }

  get talk(): Locator {
    return this.screen.getByRole('log');
  }

  async say(words: string): Promise<void> {
    await this.screen.getByRole('textbox', { name: '发消息' }).fill(words);
    await this.screen.getByRole('button', { name: '发送', exact: true }).click();
  }

  async choosePicture(buffer: Buffer): Promise<void> {
    const picture = { name: 'picture.png', mimeType: 'image/png', buffer };
    await this.screen.locator('input[type=file]').setInputFiles(picture);
  }

  async back(): Promise<void> {
    await this.screen.getByRole('button', { name: '返回' }).click();
  }
}
