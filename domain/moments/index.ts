/** Moments as texts and back, through dayjs, which nobody else imports. Nothing of it may come into the main package. */
export { readChina, readUtc } from './read-moments';
export { chinaText, utcText } from './written-moments';
