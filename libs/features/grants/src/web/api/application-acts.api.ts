import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReportSpending } from '../../use-cases/report-spending.js';
import { SaveApplication } from '../../use-cases/save-application.js';
import { SubmitApplication } from '../../use-cases/submit-application.js';
import { WithdrawApplication } from '../../use-cases/withdraw-application.js';
import { ApplicationDto, ReportDto } from './grants.dto.js';

/** What a union does with its application. */
@ApiTags('grants')
@Controller('api/v1/grants/applications/:id')
@Requires('grant.apply')
export class ApplicationActsApi {
  constructor(
    private readonly saveApplication: SaveApplication,
    private readonly submitApplication: SubmitApplication,
    private readonly withdrawApplication: WithdrawApplication,
    private readonly reportSpending: ReportSpending,
  ) {}

  @Put()
  @HttpCode(204)
  async save(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { version, purpose, finishBy, budget, payee }: ApplicationDto,
  ): Promise<void> {
    await this.saveApplication.execute(principal, {
      id,
      text: { purpose, finishBy: finishBy ?? null, budget, payee },
      version,
    });
  }

  @Post('submit')
  @HttpCode(204)
  async submit(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.submitApplication.execute(principal, id);
  }

  @Post('withdraw')
  @HttpCode(204)
  async withdraw(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.withdrawApplication.execute(principal, id);
  }

  @Post('report')
  @HttpCode(204)
  async report(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { summary, sums, unspentFen }: ReportDto,
  ): Promise<void> {
    await this.reportSpending.execute(principal, id, { summary, sums, unspentFen });
  }
}
