import { useEffect, useState } from 'react';

/** The time, renewed often enough for "until 14:10". */
export function useClock(everyMilliseconds = 20_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}
