import { safely } from '../safely';
import { type Audio, playNotes } from './notes';

let audio: (Audio & { readonly state?: string }) | undefined;

/** As late as this a sound would say nothing any more. */
const LATE_MILLIS = 1_000;

/** A short soft sound. A browser plays none before the first tap on the page. */
export function chime(): void {
  void safely(async () => {
    const askedAt = Date.now();
    audio ??= new AudioContext();
    // Waits for a tap where there was none yet.
    if (audio.state === 'suspended') await audio.resume?.();
    if (Date.now() - askedAt < LATE_MILLIS) playNotes(audio);
  });
}
