import type { VerdictTone } from '#checkin';

/** Hz and seconds, one after the other: to be told apart without looking. */
const TUNES: Readonly<Record<VerdictTone, readonly (readonly [frequency: number, seconds: number])[]>> = {
  welcome: [
    [880, 0.09],
    [1320, 0.14],
  ],
  again: [
    [660, 0.1],
    [660, 0.1],
  ],
  ask: [
    [520, 0.14],
    [390, 0.2],
  ],
  refuse: [[196, 0.5]],
};
const VIBRATIONS: Readonly<Record<VerdictTone, number[]>> = {
  welcome: [60],
  again: [60, 60, 60],
  ask: [150, 80, 150],
  refuse: [400],
};
const VOLUME = 0.25;

/** Verdicts to hear and to feel. */
export class Sounds {
  private context: AudioContext | null = null;

  /** Browsers let a page make sounds only after it was touched. */
  unlock(): void {
    this.context ??= new AudioContext();
    void this.context.resume();
  }

  play(tone: VerdictTone): void {
    if ('vibrate' in navigator) navigator.vibrate(VIBRATIONS[tone]);
    const { context } = this;
    if (context?.state !== 'running') return;
    let at = context.currentTime;
    for (const [frequency, seconds] of TUNES[tone]) {
      const oscillator = new OscillatorNode(context, { frequency, type: 'triangle' });
      const gain = new GainNode(context, { gain: VOLUME });
      gain.gain.setTargetAtTime(0, at + seconds * 0.8, 0.02);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(at);
      oscillator.stop(at + seconds);
      at += seconds + 0.04;
    }
  }
}
