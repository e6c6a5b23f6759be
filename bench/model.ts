/**
 * npm run bench:model
 *
 * How much of what a model says is rightly said or rightly kept back, on the seed FAQ. First answers written by hand, natural and nearly right.
 * Then each message of the seed set that the matcher is not sure about goes to the local cloud's stand-in with the articles nearest to it: one of
 * them answers it (`supported`) or none does. The stand-in quotes, so the figures say what our check does, not what a real model knows.
 */
import { faqArticles } from '../demo/seed/faq';
import { SEED_QUERIES } from '../demo/seed/queries';
import type { FaqArticle } from '../domain/faq';
import { createMatcher } from '../domain/faq/matching';
import {
  asksForOrderAction,
  checkModelAnswer,
  MODEL_BOUNDS,
  modelArticle,
  modelMessages,
} from '../domain/model-answers';
import { type ModelManner, modelAnswer } from '../local-cloud/model/model-answers';
import { RIGHT, type Sample, WRONG } from './model/samples';

const articles = faqArticles(Date.now()).filter(({ tier }) => tier === 'common');
const byId = new Map(articles.map((article) => [article.id, article]));
const match = createMatcher(articles);
/** What the prompt asks for where no article fits. */
const NONE_FITS = '【0】';
const share = (count: number, of: number) => `${count} of ${of}, ${((100 * count) / Math.max(1, of)).toFixed(1)} %`;

function judgeSample({ articleId, text }: Sample) {
  const article = byId.get(articleId);
  if (!article) throw new Error(`no article ${articleId}`);
  return checkModelAnswer(`【1】\n${text}`, [modelArticle(article, 'zh')]);
}

const right = RIGHT.map((sample) => ({ sample, checked: judgeSample(sample) }));
const wrong = WRONG.map((sample) => ({ sample, checked: judgeSample(sample) }));
const saidOf = (all: typeof right) => all.filter(({ checked }) => checked.isSaid);

console.log('| answers by hand | said | kept back |');
console.log('|---|---|---|');
console.log(`| right | ${share(saidOf(right).length, right.length)} | ${right.length - saidOf(right).length} |`);
console.log(`| wrong | ${share(saidOf(wrong).length, wrong.length)} | ${wrong.length - saidOf(wrong).length} |`);
for (const { sample, checked } of right) if (!checked.isSaid) console.log(`kept back (${checked.why}): ${sample.text}`);
for (const { sample, checked } of wrong) if (checked.isSaid) console.log(`said: ${sample.text}`);

interface Asked {
  readonly text: string;
  readonly nearest: readonly FaqArticle[];
  /** Ids of those that answer it; of nearest ones or not. */
  readonly gold: readonly string[];
}

const asked: Asked[] = SEED_QUERIES.flatMap(({ text, gold }) => {
  const found = match(text, { audience: 'shopper' });
  // As `push` asks: nothing that is sure, and nothing that no article comes near.
  if (found.outcome !== 'suggest' || asksForOrderAction(text)) return [];
  const nearest = found.ranked.slice(0, MODEL_BOUNDS.articles).flatMap(({ id }) => byId.get(id) ?? []);
  return nearest.length === 0 ? [] : [{ text, nearest, gold }];
});
const isSupported = ({ nearest, gold }: Asked) => nearest.some(({ id }) => gold.includes(id));

/** What the stand-in answers to each, as it is said or kept back; only where its manner makes a difference, and one of the articles is named. */
function outcomes(some: readonly Asked[], manner: ModelManner) {
  const counts = { answers: 0, said: 0, ofRightArticle: 0 };
  for (const { text, nearest, gold } of some) {
    const given = nearest.map((article) => modelArticle(article, 'zh'));
    const answer = modelAnswer(modelMessages(text, given), manner);
    const isAsUsual = answer === modelAnswer(modelMessages(text, given), 'answers');
    if (answer === NONE_FITS || (manner !== 'answers' && isAsUsual)) continue;
    const checked = checkModelAnswer(answer, given);
    counts.answers += 1;
    if (!checked.isSaid) continue;
    counts.said += 1;
    if (gold.includes(checked.article.id)) counts.ofRightArticle += 1;
  }
  return counts;
}

console.log(`\n${asked.length} of ${SEED_QUERIES.length} messages leave the matcher unsure.\n`);
console.log('| messages | the stand-in | answers | said | of the article that answers |');
console.log('|---|---|---|---|---|');
for (const [title, some] of [
  ['supported', asked.filter(isSupported)],
  ['unsupported', asked.filter((one) => !isSupported(one))],
] as const) {
  for (const manner of ['answers', 'invents', 'names_none', 'turns_round'] as const) {
    const { answers, said, ofRightArticle } = outcomes(some, manner);
    console.log(`| ${title} (${some.length}) | \`${manner}\` | ${answers} | ${said} | ${ofRightArticle} |`);
  }
}
