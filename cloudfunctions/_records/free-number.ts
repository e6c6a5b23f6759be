import { isDuplicate } from './store';

/** A number taken twice in one day is rare, five times in a row does not happen. */
const NUMBER_ATTEMPTS = 5;

/** Makes a ticket with the first of its possible numbers that nobody has. */
export async function withFreeNumber<T>(make: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await make(attempt);
    } catch (error) {
      if (!isDuplicate(error) || attempt + 1 === NUMBER_ATTEMPTS) throw error;
    }
  }
}
