import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it went over the wire, with its lines joined and its base64 read. */
  readonly text: string;
  readonly subject: string;
  readonly isEncrypted: boolean;
}

export interface MailServer {
  readonly mails: Mail[];
  readonly port: number;
  /** What it says to the next mails instead of taking them; undefined: it takes them. */
  refuses: number | undefined;
  close(): Promise<void>;
}

/** A real SMTP server that takes mail of one user, over STARTTLS alone. */
export async function openMailServer(
  { key, cert }: { readonly key: string; readonly cert: string },
  { user, password }: { readonly user: string; readonly password: string },
): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    ...{ key, cert, disabledCommands: [], authOptional: false, disableReverseLookup: true },
    onAuth: ({ username, password: given }, _session, done) =>
      username === user && given === password ? done(null, { user }) : done(new Error('no')),
    onData: (stream, session, done) => {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        raw += chunk;
      });
      stream.on('end', () => {
        if (opened.refuses !== undefined) {
          return done(Object.assign(new Error('not now'), { responseCode: opened.refuses }));
        }
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          ...readMail(raw),
          isEncrypted: session.secure,
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const opened: MailServer = {
    mails,
    port: (server.server.address() as AddressInfo).port,
    refuses: undefined,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return opened;
}

function readMail(raw: string): Pick<Mail, 'subject' | 'text'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const word = /=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi;
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ').replace(/\?= =\?/g, '?==?');
  const subject = /^Subject: (.*)$/m.exec(unfolded)?.[1] ?? '';
  const read = (how: string, text: string) =>
    how.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' '));
  const words = [...subject.matchAll(word)].map(([, how = '', text = '']) => read(how, text));
  const isBase64 = /^Content-Transfer-Encoding: base64$/im.test(head);
  return {
    subject: words.length > 0 ? Buffer.concat(words).toString('utf8') : subject,
    text: (isBase64 ? Buffer.from(body, 'base64') : quoted(body.replace(/=\r\n/g, ''))).toString('utf8'),
  };
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
