import { Injectable } from '@nestjs/common';
import { ActivitiesDemo } from './activities.demo.js';
import { AllianceDemo } from './alliance.demo.js';
import { AttendanceDemo } from './attendance.demo.js';
import { GrantsDemo } from './grants.demo.js';
import { LearningDemo } from './learning.demo.js';
import type { DemoDistrict } from './organizations.demo.js';
import { RegistrationsDemo } from './registrations.demo.js';

/** What the alliance does between two ratings; each part builds on the ones before. */
@Injectable()
export class AllianceLifeDemo {
  constructor(
    private readonly alliance: AllianceDemo,
    private readonly activities: ActivitiesDemo,
    private readonly registrations: RegistrationsDemo,
    private readonly attendance: AttendanceDemo,
    private readonly grants: GrantsDemo,
    private readonly learning: LearningDemo,
  ) {}

  async play(district: DemoDistrict, signal: AbortSignal): Promise<void> {
    for (const part of [
      this.alliance,
      this.activities,
      this.registrations,
      this.attendance,
      this.grants,
      this.learning,
    ]) {
      await part.play(district, signal);
      signal.throwIfAborted();
    }
  }
}
