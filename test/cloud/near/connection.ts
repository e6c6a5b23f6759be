import { Duplex } from 'node:stream';

/** One end of a connection within this process, with as much of a socket's manners as HTTP asks for. */
class End extends Duplex {
  readonly remoteAddress = '127.0.0.1';
  other!: End;
  /** Called once this end is read further. */
  #whenRead: (() => void) | undefined;
  #quiet: NodeJS.Timeout | undefined;

  constructor() {
    super({ emitClose: true });
  }

  override _read(): void {
    const go = this.#whenRead;
    this.#whenRead = undefined;
    go?.();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#stir();
    this.other.#stir();
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
    clearTimeout(this.#quiet);
    if (!this.other.destroyed) this.other.destroy();
    done(error);
  }

  /** As a socket that is reset: the other end hears ECONNRESET. */
  resetAndDestroy(): this {
    this.other.destroy(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }));
    return this.destroy();
  }

  /** As a socket's: 'timeout' is told once nothing has come or gone for so long. 0: never. */
  setTimeout(millis: number, onTimeout?: () => void): this {
    clearTimeout(this.#quiet);
    this.#quiet = millis > 0 ? setTimeout(() => this.emit('timeout'), millis).unref() : undefined;
    if (onTimeout && millis > 0) this.once('timeout', onTimeout);
    else if (onTimeout) this.removeListener('timeout', onTimeout);
    return this;
  }

  #stir(): void {
    this.#quiet?.refresh();
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

/** Two ends, what is written at one is read at the other: a socket between two threads is a fifth of what a request costs. */
export function connectedEnds(): readonly [Duplex, Duplex] {
  const [near, far] = [new End(), new End()];
  near.other = far;
  far.other = near;
  return [near, far];
}
