import cloud from 'wx-server-sdk';

/**
 * What a function's instance meets on a bad day: its own SDK, slow or broken at one place. To be called before any of our
 * code opens the database, so where the module is loaded.
 */
type Method = (...input: readonly unknown[]) => unknown;

/** Gives every database that this instance opens to `change`. */
export const onDatabase = (change: (database: object) => void): void => onResultsOf(cloud, 'database', change);

/** Gives every collection of this name to `change` as it is opened. */
export const onCollection = (name: string, change: (collection: object) => void): void =>
  onDatabase((database) =>
    onResultsOf(database, 'collection', (collection, opened) => {
      if (opened === name) change(collection);
    }),
  );

/** Gives what a method answers to `change`, with the first thing that it was asked. */
export function onResultsOf(thing: object, method: string, change: (result: object, asked: unknown) => void): void {
  replace(thing, method, (call) => (...input) => {
    const changed = (result: object) => {
      change(result, input[0]);
      return result;
    };
    const result = call(...input) as object;
    return result instanceof Promise ? result.then(changed) : changed(result);
  });
}

/** Has something happen before each call of a method. */
export function beforeCallsOf(thing: object, method: string, happens: () => Promise<void> | void): void {
  replace(thing, method, (call) => async (...input) => {
    await happens();
    return call(...input);
  });
}

function replace(thing: object, method: string, withAnother: (call: Method) => Method): void {
  const methods = thing as Record<string, Method>;
  const call = methods[method];
  if (!call) throw new Error(`there is no ${method}`);
  methods[method] = withAnother(call.bind(thing));
}
