import { useEffect, useState } from 'react';
import { findStored, store } from '../phone/storage';

let isLarge: boolean | undefined;
const listeners = new Set<(value: boolean) => void>();

const current = (): boolean => {
  isLarge ??= findStored('isLargeType') ?? false;
  return isLarge;
};

/** Whether the person wants all text a quarter larger. */
export function useLargeType(): boolean {
  const [value, set] = useState(current);
  useEffect(() => {
    set(current());
    listeners.add(set);
    return () => {
      listeners.delete(set);
    };
  }, []);
  return value;
}

export function setLargeType(value: boolean): void {
  isLarge = value;
  store('isLargeType', value);
  for (const listener of listeners) listener(value);
}
