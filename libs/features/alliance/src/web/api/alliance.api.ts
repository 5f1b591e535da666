import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Clock, today } from '#kernel';
import { isIndustry, ownUnionId } from '#organizations';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { OwnBenefit } from '../../queries/benefit.queries.js';
import { MemberListQueries, type MemberPage } from '../../queries/member-list.queries.js';
import type { OwnMembership } from '../../queries/own-membership.queries.js';
import { PolicyQueries, type PolicyPage } from '../../queries/policy.queries.js';
import { JoinAlliance } from '../../use-cases/join-alliance.js';
import { LeaveAlliance } from '../../use-cases/leave-alliance.js';
import { PolicyListQuery } from '../benefits/policy-list.query.js';
import { JoinForm } from '../join/join.form.js';
import { LeaveForm } from '../join/leave.form.js';
import { MemberListQuery } from '../members/member-list.query.js';
import { OwnAlliance } from './own-alliance.js';

/** Members, one's own membership and policies, for machines; the pages under /alliance do the same. */
@ApiTags('alliance')
@Controller('api/v1/alliance')
export class AllianceApi {
  constructor(
    private readonly own: OwnAlliance,
    private readonly members: MemberListQueries,
    private readonly policies: PolicyQueries,
    private readonly joinAlliance: JoinAlliance,
    private readonly leaveAlliance: LeaveAlliance,
    private readonly clock: Clock,
  ) {}

  @Get('members')
  @Requires('alliance.view')
  async list(@Query() { q, subdistrict, industry, page = '1' }: MemberListQuery): Promise<MemberPage> {
    return this.members.list({
      states: ['active', 'grace'],
      search: q,
      subdistrictId: subdistrict,
      industry: isIndustry(industry) ? industry : undefined,
      page: Number(page),
    });
  }

  @Get('policies')
  @Requires('alliance.view')
  async library(@Query() { shelf = 'current', page = '1' }: PolicyListQuery): Promise<PolicyPage> {
    return this.policies.list(shelf, Number(page), today(this.clock));
  }

  @Get('membership')
  @Requires('alliance.join')
  async membership(
    @CurrentPrincipal() principal: Principal,
  ): Promise<OwnMembership & { readonly benefits: readonly OwnBenefit[] }> {
    return this.own.of(ownUnionId(principal) ?? '');
  }

  @Post('membership')
  @Requires('alliance.join')
  @HttpCode(204)
  async join(
    @CurrentPrincipal() principal: Principal,
    @Body() { name = '', phone = '', shown, agreed }: JoinForm,
  ): Promise<void> {
    const liaison = { name, phone, shown: shown === 'yes' };
    const unionId = ownUnionId(principal) ?? '';
    await this.joinAlliance.execute({ unionId, agreed: agreed === 'yes', liaison, principal });
  }

  @Post('membership/end')
  @Requires('alliance.join')
  @HttpCode(204)
  async leave(@CurrentPrincipal() principal: Principal, @Body() { note = '' }: LeaveForm): Promise<void> {
    await this.leaveAlliance.execute({ unionId: ownUnionId(principal) ?? '', note, principal });
  }
}
