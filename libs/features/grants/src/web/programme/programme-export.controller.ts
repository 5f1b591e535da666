import { contentDisposition } from '#files';
import { CurrentLocale, CurrentPrincipal, Requires, type Principal } from '#http';
import type { Locale } from '#views';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ExportAccounts } from '../../exports/export-accounts.js';
import { ProgrammeQueries } from '../../queries/programme.queries.js';
import { demandDistrict } from '../../use-cases/demand.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

/** The books of a programme as files, for who sees the whole district. */
@Controller('grants/programmes/:id')
@Requires('grant.view')
export class ProgrammeExportController {
  constructor(
    private readonly programmes: ProgrammeQueries,
    private readonly exportAccounts: ExportAccounts,
  ) {}

  @Get('accounts.csv')
  async csv(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const name = await this.open(principal, id, reply);
    const disposition = contentDisposition('attachment', `${name}.csv`);
    return new StreamableFile(this.exportAccounts.csv(id, locale), { type: CSV, disposition });
  }

  @Get('accounts.xlsx')
  async workbook(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const name = await this.open(principal, id, reply);
    const disposition = contentDisposition('attachment', `${name}.xlsx`);
    return new StreamableFile(await this.exportAccounts.workbook(id, locale), { type: XLSX, disposition });
  }

  @Get('payments.xlsx')
  async payments(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const name = await this.open(principal, id, reply);
    const disposition = contentDisposition('attachment', `${name} payments.xlsx`);
    return new StreamableFile(await this.exportAccounts.payments(id, locale), { type: XLSX, disposition });
  }

  /** @returns the programme's name. @throws DomainError not-found, forbidden for a union */
  private async open(principal: Principal, id: string, reply: FastifyReply): Promise<string> {
    demandDistrict(principal, 'grant.view');
    const { terms } = await this.programmes.one(id);
    void reply.header('cache-control', 'private, no-store');
    return terms.name;
  }
}
