import { Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '#files';
import {
  AcceptsUpload,
  CurrentLocale,
  CurrentPrincipal,
  page,
  ProblemTexts,
  redirect,
  Requires,
  Uploaded,
  type Page,
  type Principal,
  type Redirect,
  type Upload,
} from '#http';
import { DomainError } from '#kernel';
import type { Locale } from '#views';
import { toCsv } from '../domain/csv.js';
import { readUnionSheet, SHEET_FIELDS } from '../domain/union-sheet.js';
import { OrganizationsQueries } from '../queries/organizations.queries.js';
import { ImportUnions } from '../use-cases/import-unions.js';
import { readSheet } from './read-sheet.js';
import { SheetWords } from './sheet-words.js';

const REFUSED = 422;

/** The whole list of unions out to a spreadsheet and in again. */
@Controller('organizations')
@Requires('organization.manage')
export class UnionSheetPages {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly importUnions: ImportUnions,
    private readonly words: SheetWords,
    private readonly texts: ProblemTexts,
  ) {}

  @Get('list.csv')
  async download(
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition('attachment', 'unions.csv'))
      .header('cache-control', 'private, no-store');
    return toCsv(this.words.lines(locale, await this.organizations.registered()));
  }

  @Get('import')
  form(@CurrentLocale() locale: Locale): Page {
    return this.page(locale, null);
  }

  @Post('import')
  @AcceptsUpload()
  async import(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Uploaded() { file }: Upload,
  ): Promise<Page | Redirect> {
    try {
      const text = file ? await readSheet(file.stream) : '';
      const rows = readUnionSheet(text, (name) => this.words.fieldOf(name));
      const { added, changed, unchanged } = await this.importUnions.execute(
        principal,
        rows.map((row) => this.words.withCode(row)),
      );
      const params = { added, changed, unchanged };
      return redirect('/organizations', { kind: 'success', key: 'organizations.flash.imported', params });
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid') return this.page(locale, error);
      throw error;
    }
  }

  private page(locale: Locale, refused: DomainError | null): Page {
    const model = {
      columns: SHEET_FIELDS.map((field) => this.words.column(locale, field)),
      reason: refused && this.texts.title(locale, refused.code, this.shown(locale, refused)),
      problems: (refused?.errors ?? []).map(({ pointer, code, params }) => {
        const [line = '', field = ''] = pointer.split('/').slice(2);
        const column = SHEET_FIELDS.find((one) => one === field);
        return {
          line,
          column: column ? this.words.column(locale, column) : '',
          text: this.texts.field(locale, code, params),
        };
      }),
    };
    return page('organizations/import', model, refused ? { status: REFUSED } : {});
  }

  /** Missing columns by their names in the reader's language. */
  private shown(locale: Locale, { params }: DomainError): DomainError['params'] {
    const { missing } = params;
    if (typeof missing !== 'string') return params;
    const names = SHEET_FIELDS.filter((field) => missing.split(', ').includes(field));
    return { ...params, missing: names.map((field) => this.words.column(locale, field)).join(', ') };
  }
}
