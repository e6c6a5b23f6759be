/** @jest-environment ./test/weapp/shop-environment.ts */
import { memberIdOf } from '../../cloudfunctions/_records/context';
import type { ReviewDoc } from '../../cloudfunctions/_records/documents';
import { requirePerson } from '../../demo/seed/find-person';
import { NEVER } from '../../domain/kernel';
import { USUAL_SHEET } from '../../domain/quality';
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const ofTeam = requirePerson('yinuo');

/** What was drawn of yesterday, as the chore writes it down. */
function drawnReview(): string {
  const at = shopCloud.clock.now();
  const review: ReviewDoc = {
    _id: 'review-1',
    createdAt: at,
    updatedAt: at,
    v: 1,
    day: '2026-11-19',
    ticketId: 't-1',
    ticketNumber: '1119-00001',
    topic: 'refund',
    teamId: 'team-presale-logistics',
    agentId: memberIdOf(ofTeam.openid),
    agentName: '小林',
    flagged: ['promise'],
    state: 'open',
    stateAt: at,
    scoredAt: NEVER,
    sheet: null,
    marks: [],
    score: null,
    answer: null,
    appealedAt: null,
    words: null,
  };
  shopCloud.database.insert('qa_reviews', [{ ...review }]);
  return review._id;
}

describeWeapp("quality in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  const button = (page: MountedPage, words: string) => page.tap('.wd-button', words);

  it('few stars: the lead reads whose and why, takes them, and marks them as looked after', async () => {
    const { shopper, agent } = { shopper: colleague('lin').shopper, agent: colleague('yinuo').agent };
    const { ticketId } = await shopper('ticket.create', { text: '什么时候发货', topic: 'shipping' });
    await agent('ticket.claim', { ticketId });
    await agent('ticket.resolve', { ticketId, text: '明天发' });
    await shopper('ticket.rate', { ticketId, stars: 1, reasons: ['slow'], comment: '等太久了' });
    const phone = await launchInShop('qinlan');
    const team = await phone.open('agent/team/index');
    await team.until(() => team.texts('.side-row__count').includes('1 条要跟进'));
    await team.tap('.side-row');
    expect(phone.lastUrl()).toBe('/agent/poor/index');
    team.leave();
    const page = await phone.open('agent/poor/index');
    await page.until(() => page.texts('.poor-card').length === 1);
    expect(page.texts('.poor-card__stars')).toEqual(['1 星']);
    expect(page.texts('.poor-card__words')).toEqual(['等太久了']);
    expect(page.texts('.poor-card__more')[0]).toContain('小林');
    await button(page, '我来跟进');
    await page.until(() => page.texts('.wd-chip').includes('我在跟进'));
    await button(page, '已跟进');
    await page.until(() => page.texts('.poor-card').length === 0);
    expect(page.text()).toContain('都跟进过了');
    page.leave();
  });

  it('a review: scored line by line, appealed against by its agent, and answered', async () => {
    const reviewId = drawnReview();
    const inspector = await launchInShop('guping');
    const list = await inspector.open('agent/qa/index');
    await list.until(() => list.texts('.review-line').length === 1);
    expect(list.texts('.review-line .wd-chip')).toContain('用了：承诺');
    await list.tap('.review-line');
    expect(inspector.lastUrl()).toBe(`/agent/qa-review/index?id=${reviewId}`);
    list.leave();

    const open = async (person: 'guping' | 'yinuo') => {
      const page = await (await launchInShop(person)).open('agent/qa-review/index', { id: reviewId });
      await page.until(() => page.texts('.review__name').length === 1);
      return page;
    };
    const scoring = await open('guping');
    const weighed = USUAL_SHEET.filter(({ isFatal }) => !isFatal);
    // All of each line: the fifth of its five.
    for (const [place] of weighed.entries()) await scoring.tapNth('.review__line .chips__one', place * 5 + 4);
    await scoring.until(() => scoring.text().includes('合计 100 分'));
    await scoring.tapNth('.review__line .chips__one', 3);
    await scoring.until(() => scoring.text().includes('合计 93 分'));
    await scoring.type('.review__comment .wd-field__words', '最后没问还有没有别的');
    await button(scoring, '提交评分');
    await scoring.until(() => scoring.texts('.review__score').includes('93 分'));
    scoring.leave();

    const own = await open('yinuo');
    expect(own.text()).toContain('最后没问还有没有别的');
    await own.type('.review__comment .wd-field__words', '问了，在第二条');
    await button(own, '提交申诉');
    await own.until(() => own.texts('.review__said').includes('问了，在第二条'));
    own.leave();

    const answering = await open('guping');
    await answering.type('.review__comment .wd-field__words', '看到了，维持');
    await button(answering, '提交答复');
    await answering.until(() => answering.texts('.review__said').includes('看到了，维持'));
    expect(answering.text()).toContain('维持原分');
    answering.leave();
  });

  it('a finding: handed over, and done by whoever mends it', async () => {
    const phone = await launchInShop('guping');
    const page = await phone.open('agent/qa-review/index', {
      id: String(shopCloud.database.find('qa_reviews')[0]?._id),
    });
    await page.until(() => page.texts('.review__name').length === 1);
    await page.type('.review__comment .wd-field__words', '缺一条“预售多久发”');
    await button(page, '交给同事');
    await page.until(() => page.text().includes('记下了'));
    page.leave();
    const tasks = await (await launchInShop('zhixia')).open('agent/qa/index');
    await tasks.until(() => tasks.texts('.task-card__words').includes('缺一条“预售多久发”'));
    await button(tasks, '改好了');
    await tasks.until(() => tasks.texts('.task-card').length === 0);
    tasks.leave();
  });
});
