import { useEffect, useState } from 'react';

const SHOWN_MILLIS = 60_000;

/** Whether this page is new to whoever looks at it. */
export function useFirstMinute(): boolean {
  const [isFirst, setFirst] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFirst(false), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return isFirst;
}
