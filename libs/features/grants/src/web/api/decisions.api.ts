import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CheckApplication } from '../../use-cases/check-application.js';
import { DecideApplication } from '../../use-cases/decide-application.js';
import { DecideReport } from '../../use-cases/decide-report.js';
import { PayTranche } from '../../use-cases/pay-tranche.js';
import { RecordReturn } from '../../use-cases/record-return.js';
import { ApprovalForm } from '../application/approval.form.js';
import { CheckForm } from '../application/check.form.js';
import { ReportDecisionForm } from '../application/report-decision.form.js';
import { PaymentDto, ReturnDto } from './grants.dto.js';

/** What the district does with an application. */
@ApiTags('grants')
@Controller('api/v1/grants/applications/:id')
export class GrantDecisionsApi {
  constructor(
    private readonly checkApplication: CheckApplication,
    private readonly decideApplication: DecideApplication,
    private readonly decideReport: DecideReport,
    private readonly payTranche: PayTranche,
    private readonly recordReturn: RecordReturn,
  ) {}

  @Post('check')
  @Requires('grant.manage')
  @HttpCode(204)
  async check(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { decision, note = '' }: CheckForm,
  ): Promise<void> {
    await this.checkApplication.execute(principal, { id, decision, note });
  }

  @Post('decide')
  @Requires('grant.approve')
  @HttpCode(204)
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { decision, note = '' }: ApprovalForm,
  ): Promise<void> {
    await this.decideApplication.execute(principal, { id, decision, note });
  }

  @Post('payments')
  @Requires('grant.manage')
  @HttpCode(204)
  async pay(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { tranche, on, voucher }: PaymentDto,
  ): Promise<void> {
    await this.payTranche.execute(principal, { id, tranche, on, voucher });
  }

  @Post('report/decide')
  @Requires('grant.manage')
  @HttpCode(204)
  async acceptReport(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { decision, note = '' }: ReportDecisionForm,
  ): Promise<void> {
    await this.decideReport.execute(principal, { id, decision, note });
  }

  @Post('returns')
  @Requires('grant.manage')
  @HttpCode(204)
  async back(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { amountFen, on, voucher }: ReturnDto,
  ): Promise<void> {
    await this.recordReturn.execute(principal, { id, amountFen, on, voucher });
  }
}
