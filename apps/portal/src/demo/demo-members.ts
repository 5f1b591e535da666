import { MembershipQueries } from '#alliance';
import { Injectable } from '@nestjs/common';
import type { DemoDistrict, DemoUnion } from './organizations.demo.js';

/** Which of the invented unions take part in the alliance's life. */
@Injectable()
export class DemoMembers {
  constructor(private readonly memberships: MembershipQueries) {}

  /** Active ones, the demonstration chair's first when it is one. */
  async active({ unions }: DemoDistrict): Promise<DemoUnion[]> {
    const states = await this.memberships.states(unions.map(({ unionId }) => unionId));
    return unions.filter(({ unionId }) => states.get(unionId) === 'active');
  }
}
