import { Duplex } from 'node:stream';

/** One end of a connection within this process, with as much of a socket's manners as HTTP asks for. */
class End extends Duplex {
  readonly remoteAddress = '127.0.0.1';
  other!: End;
  /** Called once this end is read further. */
  #whenRead: (() => void) | undefined;

  constructor() {
    super({ emitClose: true });
  }

  override _read(): void {
    const go = this.#whenRead;
    this.#whenRead = undefined;
    go?.();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (this.other.push(chunk)) done();
    else this.other.#whenRead = done;
  }

  override _writev(chunks: { chunk: Buffer | string; encoding: BufferEncoding }[], done: () => void): void {
    const bytes = chunks.map(({ chunk, encoding }) =>
      typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk,
    );
    this._write(Buffer.concat(bytes), 'utf8', done);
  }

  override _final(done: () => void): void {
    this.other.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.other.destroyed) this.other.destroy();
    done(error);
  }

  /** As a socket that is reset: the other end hears ECONNRESET. */
  resetAndDestroy(): this {
    this.other.destroy(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }));
    return this.destroy();
  }

  // Nothing is waited for on a wire here: what a socket is told of waiting is heard and means nothing.
  setTimeout(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** Two ends, what is written at one is read at the other. No socket is between them, which costs more than all else of a request. */
export function connectedEnds(): readonly [Duplex, Duplex] {
  const [near, far] = [new End(), new End()];
  near.other = far;
  far.other = near;
  return [near, far];
}
