/** What playing a note takes of an audio context: the same in WeChat and in a browser. */
interface Gain {
  setValueAtTime(value: number, at: number): unknown;
  exponentialRampToValueAtTime(value: number, at: number): unknown;
}
interface AudioNode {
  connect(to: unknown): unknown;
}
export interface Audio {
  readonly currentTime: number;
  readonly destination: unknown;
  resume?(): unknown;
  createOscillator(): AudioNode & {
    readonly frequency: { value: number };
    start(at: number): unknown;
    stop(at: number): unknown;
  };
  createGain(): AudioNode & { readonly gain: Gain };
}

/** Two notes upwards, Hz and when each begins, in seconds. */
const NOTES = [
  { hertz: 784, after: 0 },
  { hertz: 1047, after: 0.15 },
] as const;
const LOUDNESS = 0.25;
/** No ramp reaches nothing. */
const SILENT = 0.0001;
const SECONDS = 0.4;

/** Plays two soft notes that are made as they sound: there is no file of them. */
export function playNotes(audio: Audio): void {
  for (const { hertz, after } of NOTES) {
    const note = audio.createOscillator();
    const volume = audio.createGain();
    const at = audio.currentTime + after;
    note.frequency.value = hertz;
    volume.gain.setValueAtTime(SILENT, at);
    volume.gain.exponentialRampToValueAtTime(LOUDNESS, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(SILENT, at + SECONDS);
    note.connect(volume);
    volume.connect(audio.destination);
    note.start(at);
    note.stop(at + SECONDS);
  }
}
