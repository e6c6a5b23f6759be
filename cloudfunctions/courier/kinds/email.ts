import { createTransport } from 'nodemailer';
import { alertHead, alertTitle, type DispatchFailure } from '../../../domain/connections';
import type { Target } from '../../_records/connection-secrets';
import type { DispatchDoc } from '../../_records/documents';
import { NotReached, type Outside } from '../outside/outside';
import { failureOf } from '../outside/post';
import { linesOf, type NamesOpened, namesIn } from './lines';
import { failed, type Outcome, type Sender, type Sending, TAKEN } from './sending';

type Email = Extract<Target, { readonly kind: 'email' }>;

/** The port on which a server speaks TLS from the first byte (RFC 8314); on others it has to change over before anything is said. */
const TLS_PORT = 465;
/** For all steps of one mail together, in the patience for one of them. */
const PATIENCE_FOR_ALL_STEPS = 2;
const MAILS_A_RUN = 5;
/** What one mail tells of: more nobody reads. */
const LINES_A_MAIL = 50;

/** What happened since the last mail in one mail; a summary by itself. */
export const email: Sender<Email> = {
  perRun: MAILS_A_RUN,
  atOnce: 1,
  batches: (rows) => {
    const alerts = rows.filter(({ content }) => content.type === 'alert');
    const alone = rows.filter(({ content }) => content.type !== 'alert').map((row) => [row]);
    const count = Math.ceil(alerts.length / LINES_A_MAIL);
    const mails = Array.from({ length: count }, (_, nth) => alerts.slice(nth * LINES_A_MAIL, (nth + 1) * LINES_A_MAIL));
    return [...mails, ...alone];
  },
  send: sendMail,
};

const inText: NamesOpened = (words, link) => (link === undefined ? words : `${words} ${link}`);

async function sendMail(batch: readonly DispatchDoc[], sending: Sending<Email>): Promise<Outcome> {
  const { target, outside } = sending;
  const lines = (await Promise.all(batch.map((row) => linesOf(row, sending, inText)))).flat();
  try {
    const transport = await transportTo(target, outside);
    try {
      const mail = {
        from: target.from,
        to: [...target.to],
        subject: await subjectOf(batch, sending),
        text: lines.join('\n'),
      };
      await inTime(transport.sendMail(mail), PATIENCE_FOR_ALL_STEPS * outside.patienceMillis);
      return TAKEN;
    } finally {
      transport.close();
    }
  } catch (error) {
    if (error instanceof NotReached) return failed(error.failure);
    const { responseCode } = (error ?? {}) as { readonly responseCode?: unknown };
    return failed(whyNot(error), typeof responseCode === 'number' ? responseCode : undefined);
  }
}

/** A connection to the very address that was found and looked at, always encrypted, with the server's own name on its certificate. */
async function transportTo({ host, port, user, password }: Email, outside: Outside) {
  const { trusted, patienceMillis } = outside;
  const place = await outside.find(host, port);
  return createTransport({
    ...{ host: place.address, port: place.port, secure: port === TLS_PORT, requireTLS: port !== TLS_PORT },
    tls: { servername: host, ...(trusted !== undefined && { ca: trusted }) },
    auth: { user, pass: password },
    ...{ connectionTimeout: patienceMillis, greetingTimeout: patienceMillis, socketTimeout: patienceMillis },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
}

/** A server may take its time at each step, and all of them together no longer than this. */
async function inTime<T>(sending: Promise<T>, patienceMillis: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NotReached('timed_out')), patienceMillis);
  });
  // Whoever comes second is heard by nobody.
  sending.catch(() => undefined);
  try {
    return await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function subjectOf(batch: readonly DispatchDoc[], sending: Sending): Promise<string> {
  const { words } = sending;
  const [first] = batch;
  if (first?.content.type === 'summary') return `${words.shopName}：昨天的客服日报`;
  if (first?.content.type !== 'alert') return `${words.shopName}：测试邮件`;
  if (batch.length > 1) return alertHead(words.shopName, batch.length);
  const title = alertTitle(first.content, await namesIn(first.content, sending));
  return [`${words.shopName}：${title}`, ...(first.content.ticket ? [first.content.ticket.number] : [])].join(' ');
}

/** By nodemailer's own codes. */
function whyNot(error: unknown): DispatchFailure {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (code === 'EAUTH') return 'wrong_login';
  if (code === 'ETLS') return 'not_secure';
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'refused';
  return failureOf(error);
}
