import { AuditQueries, type AuditEntry } from '#audit';
import { page, redirect, Requires, type Page, type Redirect } from '#http';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { AuditListQuery } from './audit-list.query.js';

const PATH = '/audit';
const ENTRIES_A_PAGE = 50;

/** 审计: every decision of the district in its order, and the check that nobody rewrote one. */
@Controller('audit')
@Requires('audit.view')
export class AuditPages {
  constructor(private readonly log: AuditQueries) {}

  @Get()
  async list(@Query() query: AuditListQuery): Promise<Page> {
    const { before, ...given } = query;
    const filter = { action: given.action ?? '', subject: given.subject ?? '', user: given.user ?? '' };
    const found = await this.log.list(
      {
        action: filter.action || undefined,
        subjectId: filter.subject || undefined,
        userId: filter.user || undefined,
      },
      ENTRIES_A_PAGE,
      before === undefined ? null : Number(before),
    );
    return page('audit/entries', {
      filter,
      filtered: Object.values(filter).some(Boolean),
      actions: await this.log.actions(),
      rows: found.entries.map(rowOf),
      older: found.next === null ? null : olderPage(filter, found.next),
      newest: before === undefined ? null : PATH,
    });
  }

  /** A POST because it reads the whole log; it changes nothing. */
  @Post('verify')
  async verify(): Promise<Redirect> {
    const report = await this.log.verify();
    if (report.valid)
      return redirect(PATH, {
        kind: 'success',
        key: 'audit.flash.valid',
        params: { entries: report.entries },
      });
    const { seq, reason } = report.broken;
    return redirect(PATH, { kind: 'danger', key: `audit.flash.${reason}`, params: { seq } });
  }
}

function rowOf({ seq, at, actor, action, subjectType, subjectId, data, hash }: AuditEntry) {
  const details = Object.entries(JSON.parse(data) as Record<string, unknown>);
  return {
    seq,
    at,
    actor,
    action,
    subjectType,
    subjectId,
    fingerprint: hash.slice(0, 12),
    details: details.map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    })),
  };
}

function olderPage(filter: Readonly<Record<string, string>>, before: number): string {
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  return `${PATH}?${new URLSearchParams([...given, ['before', String(before)]]).toString()}`;
}
