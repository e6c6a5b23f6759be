/** Moments as texts and back, through dayjs, which nobody else imports. Nothing of it may come into the main package. */
export { chinaText, readChina, readUtc, utcText } from './written-moments';
