import Taro from '@tarojs/taro';
import { safely } from '../safely';
import { type Audio, playNotes } from './notes';

let audio: Audio | undefined;

/** A short soft sound, unless the phone is muted. A WeChat from before 2.19 stays silent. */
export function chime(): void {
  void safely(() => {
    audio ??= Taro.createWebAudioContext() as unknown as Audio;
    playNotes(audio);
  });
}
