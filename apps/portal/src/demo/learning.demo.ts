import { Injectable } from '@nestjs/common';
import { InnovationDemo } from './innovation.demo.js';
import { MentoringDemo } from './mentoring.demo.js';
import type { DemoDistrict } from './organizations.demo.js';

/** What unions learn from each other: innovation, mentoring, the library. */
@Injectable()
export class LearningDemo {
  constructor(
    private readonly innovation: InnovationDemo,
    private readonly mentoring: MentoringDemo,
  ) {}

  async play(district: DemoDistrict, signal: AbortSignal): Promise<void> {
    await this.innovation.play(district, signal);
    signal.throwIfAborted();
    await this.mentoring.play(district, signal);
  }
}
